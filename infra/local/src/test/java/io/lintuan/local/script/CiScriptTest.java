package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/run} on machines that have this and lack that; nothing is installed. */
class CiScriptTest {
    private static final List<String> SYSTEM =
            List.of("bash", "env", "dirname", "readlink", "grep", "find", "uname", "cat", "mkdir", "chmod", "cp");

    @TempDir
    Path directory;

    private Path bin;

    @BeforeEach
    void open() throws IOException {
        bin = Files.createDirectories(directory.resolve("bin"));
        for (String name : SYSTEM) {
            String where =
                    Shell.run(Map.of(), "sh", "-c", "command -v " + name).said().strip();
            Files.createSymbolicLink(bin.resolve(name), Path.of(where));
        }
        for (String name : List.of("mvn", "chromium", "tar", "gzip", "ps", "dpkg-query")) {
            program("bin/" + name, "exit 0");
        }
        program("bin/id", "echo 0");
        program("bin/apt-get", "echo apt-get $* >> calls");
        program("bin/apt-cache", "[ $2 != openjdk-17-jdk-headless ] || [ -e has-jdk-17 ]");
        program("jdk/bin/javac", "echo javac 17.0.1");
        program("lintuan", "echo \"lintuan $* with Node $(node -p x 2>/dev/null) and $JAVA_HOME\"");
        Files.createDirectories(directory.resolve(".ci"));
        Files.copy(Shell.root().resolve(".ci/run"), directory.resolve(".ci/run"));
        Files.createFile(directory.resolve("calls"));
    }

    @Test
    void takesWhatIsThere() throws IOException {
        node("bin", true);
        assertThat(run().said()).contains("lintuan test with Node true and " + directory.resolve("jdk"));
        assertThat(calls()).doesNotContain("npm");
    }

    @Test
    void fetchesNodeWithNpmWhereTheMachinesIsTooOld() throws IOException {
        node("bin", false);
        node("newer", true);
        program(
                "bin/npm",
                "echo npm $* >> calls\nmkdir -p target/tools/node_modules/.bin\n"
                        + "cp newer/node newer/npm target/tools/node_modules/.bin/");
        assertThat(run().said()).contains("lintuan test with Node true");
        assertThat(calls()).containsOnlyOnce("npm install").containsPattern("node-linux-(x64|arm64)@22");
        assertThat(run().said()).contains("with Node true");
        assertThat(calls())
                .as("the second run takes what the first one fetched")
                .containsOnlyOnce("npm install");
    }

    @Test
    void saysWhatNoPackageHas() throws IOException {
        Files.delete(directory.resolve("jdk/bin/javac"));
        Shell run = run();
        assertThat(run.said()).contains("There is no Node 20 or newer here").contains("lintuan test");
        if (!Files.exists(Path.of("/usr/lib/jvm"))) {
            assertThat(run.said()).contains("There is no JDK 17 here");
        }
        assertThat(calls()).contains("apt-get install").contains(" npm").doesNotContain("openjdk-17");
    }

    private Shell run() {
        return Shell.run(
                Map.of(
                        "PATH",
                        bin.toString(),
                        "JAVA_HOME",
                        directory.resolve("jdk").toString()),
                "bash",
                "-c",
                "exec " + directory.resolve(".ci/run"));
    }

    private String calls() throws IOException {
        return Files.readString(directory.resolve("calls"));
    }

    private void node(String place, boolean newEnough) throws IOException {
        program(place + "/node", "echo " + newEnough);
        program(place + "/npm", "exit 1");
    }

    private void program(String name, String script) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
