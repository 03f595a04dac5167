package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintuanScriptTest {

    @TempDir
    Path directory;

    @Test
    void listsEveryVerbAndRefusesOthers() {
        assertThat(lintuan(Map.of(), "--help").said())
                .contains(
                        "demo",
                        "up",
                        "down",
                        "status",
                        "replay",
                        "tour",
                        "simulate",
                        "test",
                        "verify",
                        "doctor",
                        "reset");
        Shell unknown = lintuan(Map.of(), "fly");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.said()).contains("There is no verb 'fly'.");
        Shell tour = lintuan(Map.of(), "tour");
        assertThat(tour.exitCode()).isEqualTo(2);
        assertThat(tour.said()).contains("Which tour? There is ./lintuan tour deals.");
    }

    @Test
    void doctorSaysWhatIsMissingAndWhatToDo() throws IOException {
        Shell doctor = lintuan(Map.of("PATH", pathWithout("javac", "mvn", "node", "npm")), "doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.said())
                .contains("MISSING  JDK 17: install one")
                .contains("MISSING  Maven 3.8 or newer: install it")
                .contains("MISSING  Node 20 or newer: install it")
                .contains("MISSING  npm");
    }

    @Test
    void doctorRefusesVersionsThatAreTooOld() throws IOException {
        Path path = Path.of(pathWithout("mvn", "node"));
        stub(path, "mvn", "echo Apache Maven 3.6.3");
        stub(path, "node", "echo v18.19.0");
        assertThat(lintuan(Map.of("PATH", path.toString()), "doctor").said())
                .contains("MISSING  Maven 3.8 or newer: this is 3.6.3")
                .contains("MISSING  Node 20 or newer: this is 18");
    }

    @Test
    void doctorSeesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Shell doctor = lintuan(Map.of("LINTUAN_HTTP_PORT", port), "doctor");
            assertThat(doctor.said()).contains("MISSING  port " + port + " for the pages and the API is taken");
            assertThat(doctor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void doctorSaysWhatIsNoPort() {
        for (String wish : List.of("99999", "abc", "-1")) {
            Shell doctor = lintuan(Map.of("LINTUAN_HTTP_PORT", wish), "doctor");
            assertThat(doctor.said()).contains("MISSING  LINTUAN_HTTP_PORT is '" + wish + "': it must be a port");
            assertThat(doctor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void startsNothingWithoutItsTools() throws IOException {
        Shell up = lintuan(Map.of("PATH", pathWithout("mvn")), "up");
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(up.said()).contains("MISSING  Maven").contains("./lintuan doctor checks everything");
    }

    @Test
    void addsTheReportsUpAndFailsWhenOneIsNotThere() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.writeString(
                results.resolve("pages.json"), "{\"numPassedTests\":3,\"numFailedTests\":0,\"numPendingTests\":1}");
        Files.writeString(results.resolve("replay.json"), "{\"errors\":[]}");
        Files.writeString(results.resolve("chaos-5.json"), "{\"seeds\":5,\"failed\":0}");
        Files.writeString(results.resolve("simulation.json"), "{\"seeds\":200,\"failed\":0}");
        Shell withoutBrowser = totals(results);
        assertThat(withoutBrowser.exitCode()).isEqualTo(1);
        assertThat(withoutBrowser.said()).contains("dashboards browser           0 passed, 1 failed, 0 skipped");

        Files.writeString(results.resolve("browser.json"), "{\"numPassedTests\":2,\"numFailedTests\":0}");
        assertThat(totals(results).exitCode()).isZero();
        assertThat(totals(results, 2).said()).contains("0 passed, 2 failed, 0 skipped");
        assertThat(totals(results).said().strip()).matches("(?s).*\\n\\d+ passed, 0 failed, \\d+ skipped");
    }

    @Test
    void doesNotCountAReplayWhoseSourcesDifferAsPassed() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.writeString(results.resolve("replay.json"), "{\"errors\":[\"ledger and provider differ\"]}");
        Files.writeString(results.resolve("replay-1-20.json"), "{\"errors\":[]}");
        Files.writeString(results.resolve("replay-2-20.json"), "{\"err");
        assertThat(totals(results).said())
                .containsPattern("replay +0 passed, 1 failed")
                .containsPattern("replay-1-20 +1 passed, 0 failed")
                .containsPattern("replay-2-20 +0 passed, 1 failed");
    }

    @Test
    void countsEachSeedOfChaosAndMissesARunThatSaidNothing() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        assertThat(totals(results).said()).containsPattern("chaos +0 passed, 1 failed");
        Files.writeString(results.resolve("chaos-20.json"), "{\"seeds\":20,\"failed\":3}");
        assertThat(totals(results).said()).containsPattern("chaos +17 passed, 3 failed");
    }

    @Test
    void countsEachSeedOfTheSimulationAndMissesARunThatSaidNothing() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        assertThat(totals(results).said()).containsPattern("simulation +0 passed, 1 failed");
        Files.writeString(results.resolve("simulation.json"), "{\"seeds\":200,\"failed\":2}");
        assertThat(totals(results).said()).containsPattern("simulation +198 passed, 2 failed");
    }

    @Test
    void countsStepsThatFailedBesideTestsThatFailed() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Shell totals = totals(results, 4);
        assertThat(totals.said()).containsPattern("steps +0 passed, 4 failed").contains("0 passed, 9 failed");
    }

    private Shell totals(Path results) {
        return totals(results, 0);
    }

    /** In a directory without reports of modules, so that only the files of the test count. */
    private Shell totals(Path results, int failedSteps) {
        String program = Shell.root().resolve("infra/local/scripts/totals.mjs").toString();
        return Shell.run(
                Map.of(), "sh", "-c", "cd " + directory + " && node " + program + " " + results + " " + failedSteps);
    }

    private static Shell lintuan(Map<String, String> environment, String verb) {
        return Shell.run(environment, Shell.root().resolve("lintuan").toString(), verb);
    }

    /** A directory with links to what the script uses, but not to these. */
    private String pathWithout(String... absent) throws IOException {
        Path path = Files.createDirectories(directory.resolve("bin"));
        for (String name : List.of(
                "bash",
                "env",
                "readlink",
                "dirname",
                "sed",
                "head",
                "awk",
                "df",
                "grep",
                "cat",
                "java",
                "javac",
                "mvn",
                "node",
                "npm",
                "tar")) {
            Shell where = Shell.run(Map.of(), "sh", "-c", "command -v " + name);
            if (where.exitCode() == 0 && !List.of(absent).contains(name)) {
                Files.createSymbolicLink(
                        path.resolve(name), Path.of(where.said().strip()));
            }
        }
        return path.toString();
    }

    private static void stub(Path path, String name, String script) throws IOException {
        Path file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
