package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command in the project's root and keeps what it said. */
record Shell(int exitCode, String said) {
    private static final long LIMIT_SECONDS = 90;

    static Shell run(Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("shell", ".out");
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            Files.delete(output);
            assertThat(ended)
                    .as("%s did not end and said %s", List.of(command), said)
                    .isTrue();
            return new Shell(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("lintuan"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
