package io.lintuan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page whose template names a sentence that no catalogue has would not be drawn at all. */
class TemplateTextTest {
    /** Keys that are written out; those put together from a status end in a dot and are not looked at here. */
    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([a-z0-9.-]*[a-z0-9])\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfTheTemplatesIsInTheCatalogue(Language language) throws IOException {
        Messages messages = new Messages();
        Set<String> named = new TreeSet<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
        }

        assertThat(named).hasSizeGreaterThan(40).allMatch(key -> messages.has(language, key));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
