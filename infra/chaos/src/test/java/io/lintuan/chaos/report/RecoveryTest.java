package io.lintuan.chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.plan.Fault;
import io.lintuan.chaos.plan.FaultKind;
import io.lintuan.chaos.run.FaultReport;
import io.lintuan.chaos.run.SeedResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final SeedResult RESULT = new SeedResult(
            7,
            96,
            3,
            List.of(
                    new FaultReport(new Fault(FaultKind.KILL_API_A, 5, 100), 900, 6_000, 0),
                    new FaultReport(new Fault(FaultKind.KILL_BACKEND, 8, 100), 900, 400, 1_500)),
            2_400,
            2_500,
            30.5,
            List.of(Finding.once("I4", "event e lies 2 times in the topic")));

    @Test
    void saysTheLongestBesideWhatIsAimedAt() {
        assertThat(Recovery.lines(List.of(RESULT)))
                .containsExactly(
                        "API ready after its start                      6.0 s at most, 5 s aimed at – longer",
                        "order accepted after a crash of PostgreSQL     1.5 s at most, 15 s aimed at",
                        "stream caught up                               2.4 s at most, 60 s aimed at");
    }

    @Test
    void saysASeedInOneLine() {
        assertThat(SeedLine.of(RESULT))
                .isEqualTo("seed 7: kill-api-a (6.1 s), kill-backend (0.5 s); 96 operations, 3 sent again, 30.5 s,"
                        + " stream caught up in 2.4 s; 1 FINDINGS");
    }

    @Test
    void saysAllOfItToAProgram() {
        var json = ChaosJson.of(List.of(RESULT));
        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(json.at("/results/0/faults/1/orderAfterMs").asLong()).isEqualTo(1_500);
        assertThat(json.at("/results/0/findings/0/invariant").asText()).isEqualTo("I4");
    }
}
