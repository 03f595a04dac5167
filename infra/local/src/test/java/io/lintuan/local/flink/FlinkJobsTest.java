package io.lintuan.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlinkJobsTest {

    @Test
    void countsAJobWhoseTasksAllRun() {
        assertThat(FlinkJobs.areRunning(overview("RUNNING", 4), 1)).isTrue();
    }

    @Test
    void doesNotCountAJobThatIsStillDeploying() {
        assertThat(FlinkJobs.areRunning(overview("RUNNING", 3), 1)).isFalse();
        assertThat(FlinkJobs.areRunning(overview("FAILING", 4), 1)).isFalse();
        assertThat(FlinkJobs.areRunning("", 1)).isFalse();
    }

    private static String overview(String state, int running) {
        return "200 {\"jobs\":[{\"jid\":\"1\",\"name\":\"n\",\"start-time\":1,\"state\":\"" + state
                + "\",\"tasks\":{\"running\":" + running + ",\"canceling\":0,\"total\":4}}]}";
    }
}
