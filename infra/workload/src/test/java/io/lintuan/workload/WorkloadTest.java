package io.lintuan.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WorkloadTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void explainsItself() {
        assertThat(execute("replay", "--help")).isZero();
        assertThat(out.toString()).contains("--groups-per-deal", "first N lines of each file", "Exit code");
        assertThat(execute("seed", "--help")).isZero();
        assertThat(execute("traffic", "--help")).isZero();
    }

    @Test
    void aWrongCallIsExitCodeTwoAndASentence() {
        assertThat(execute("replay")).isEqualTo(2);
        assertThat(err.toString()).contains("give --formed, --failed or both");
        assertThat(execute("replay", "--formed", "x", "--groups", "0")).isEqualTo(2);
        assertThat(execute("traffic", "--orders-per-second", "0")).isEqualTo(2);
        assertThat(execute("tour", "museums")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(execute("replay", "--formed", "/nowhere/groups.txt")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot read /nowhere/groups.txt");
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Workload.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        commandLine.setOut(new PrintWriter(out, true));
        return commandLine.execute(arguments);
    }
}
