package io.lintuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClassesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void startsWithTheClassesOfAnEarlierStart() throws IOException {
        Path jar = jar("program.jar");
        RunningProgram first = start(jar);
        assertThat(sharesItsClasses(first)).isFalse();
        RunningProgram second = start(jar);
        assertThat(sharesItsClasses(second)).isTrue();
    }

    @Test
    void keepsNothingOfWhatWasBuiltBefore() throws IOException {
        Path jar = jar("program.jar");
        start(jar);
        List<Path> before = archives();
        assertThat(before).hasSize(1);
        try (OutputStream longer = Files.newOutputStream(jar, StandardOpenOption.APPEND)) {
            longer.write(0);
        }
        RunningProgram rebuilt = start(jar);
        assertThat(sharesItsClasses(rebuilt)).isFalse();
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void leavesAProgramAloneThatIsNotInJars() {
        SharedClasses classes = SharedClasses.of(JavaProgram.ownClassPath(), directory);
        assertThat(classes.with("-Xmx64m")).containsExactly("-Xmx64m");
    }

    private RunningProgram start(Path jar) throws IOException {
        SharedClasses classes = SharedClasses.of(jar.toString(), Files.createDirectories(directory.resolve("target")));
        Path log = Files.createTempFile(directory, "sample", ".log");
        RunningProgram program = new JavaProgram(
                        "Sample",
                        jar.toString(),
                        Sample.class.getName(),
                        List.of("wait"),
                        List.of(classes.with("-Xmx64m", "-Xlog:class+load")),
                        Map.of(),
                        directory,
                        log)
                .start()
                .awaitReady(() -> loaded(log).findAny().isPresent(), LIMIT);
        classes.keepFrom(program).kill();
        return program;
    }

    private static boolean sharesItsClasses(RunningProgram program) {
        Awaitility.await().until(() -> loaded(program.logFile()).findAny().isPresent());
        return loaded(program.logFile()).anyMatch(line -> line.contains("shared objects file"));
    }

    private static Stream<String> loaded(Path log) {
        try {
            return Files.readAllLines(log).stream().filter(line -> line.contains(Sample.class.getName() + " source:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("target"))) {
            return files.toList();
        }
    }

    private Path jar(String name) throws IOException {
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(Sample.class, Tethered.class, Tether.class)) {
                String file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (var in = type.getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
