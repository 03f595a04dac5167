package io.lintuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that names a test for each rule is worth as much as those tests exist. */
class RulesTableTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/concepts/deal-rules.md");
    private static final Pattern ROW = Pattern.compile("\\| (?<rule>.+) \\| (?<tests>.+) \\|");
    private static final Pattern JAVA = Pattern.compile("`(\\w+(?:Test|IT|Properties|Contract))\\.(\\w+)`");
    private static final Pattern PAGES = Pattern.compile("`([\\w-]+\\.test\\.ts)`");
    private static final Pattern NAMED = Pattern.compile("`[^`]+`");

    private static List<String> rows;
    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(PAGE).stream()
                .filter(line -> ROW.matcher(line).matches() && !line.startsWith("|---") && !line.endsWith("shown by |"))
                .toList();
        sources = new TreeMap<>();
        for (String module : List.of("platform-api", "stream-jobs", "infra")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                for (Path file : files.filter(RulesTableTest::isTest).toList()) {
                    sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
                }
            }
        }
    }

    @Test
    void namesOnlyTestsThatExist() {
        assertThat(rows).as("rows of " + PAGE).hasSizeGreaterThan(60);
        assertThat(rows.stream().flatMap(RulesTableTest::missing))
                .as("named in %s, but there is no such test", PAGE)
                .isEmpty();
    }

    @Test
    void namesATestForEveryRule() {
        assertThat(rows).as("a rule that no test shows is a wish").allSatisfy(row -> assertThat(tests(row))
                .contains("`"));
    }

    private static Stream<String> missing(String row) {
        List<String> missing = new ArrayList<>();
        Matcher names = NAMED.matcher(tests(row));
        while (names.find()) {
            if (!exists(names.group())) {
                missing.add(names.group());
            }
        }
        return missing.stream();
    }

    private static boolean exists(String name) {
        Matcher java = JAVA.matcher(name);
        if (java.matches()) {
            String source = sources.getOrDefault(java.group(1) + ".java", "");
            return Pattern.compile("\\b(void|boolean) " + java.group(2) + "\\(")
                    .matcher(source)
                    .find();
        }
        Matcher pages = PAGES.matcher(name);
        return pages.matches() && Files.exists(ROOT.resolve("dashboards/test").resolve(pages.group(1)));
    }

    private static String tests(String row) {
        Matcher matcher = ROW.matcher(row);
        assertThat(matcher.matches()).isTrue();
        return matcher.group("tests");
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }
}
