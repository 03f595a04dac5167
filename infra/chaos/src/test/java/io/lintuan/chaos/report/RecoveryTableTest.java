package io.lintuan.chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.plan.Fault;
import io.lintuan.chaos.plan.FaultKind;
import io.lintuan.chaos.run.FaultReport;
import io.lintuan.chaos.run.SeedResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTableTest {
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
            List.of(Finding.once("I4", "event e lies 2 times in the topic")),
            List.of("refunds"));

    private static final SeedResult OTHER = new SeedResult(
            8,
            96,
            3,
            List.of(
                    new FaultReport(new Fault(FaultKind.KILL_API_B, 5, 100), 900, 4_000, 0),
                    new FaultReport(new Fault(FaultKind.KILL_API_A, 5, 100), 900, 3_000, 0),
                    new FaultReport(new Fault(FaultKind.KILL_BROKER, 8, 100), 900, 9_000, 0)),
            3_400,
            3_500,
            30.5,
            List.of(),
            List.of("refunds"));

    @Test
    void saysMedianAndMaximumBesideWhatIsMeant() {
        assertThat(RecoveryTable.lines(List.of(RESULT, OTHER)))
                .containsExactly(
                        "API ready after its start                    p50   4.0 s, max   6.0 s of 3; 5 s are meant – longer",
                        "order accepted after a crash of PostgreSQL   p50   1.5 s, max   1.5 s of 1; 15 s are meant",
                        "stream caught up                             p50   2.4 s, max   3.4 s of 2; 60 s are meant",
                        "refunds settled                              p50   2.5 s, max   3.5 s of 2",
                        "broker ready after its start                 p50   9.0 s, max   9.0 s of 1");
    }

    @Test
    void saysASeedInOneLine() {
        assertThat(SeedLine.of(RESULT))
                .isEqualTo("seed 7: kill-api-a (6.1 s), kill-backend (0.5 s); 96 operations, 3 sent again, 30.5 s,"
                        + " stream caught up in 2.4 s; 1 FINDINGS");
        assertThat(SeedLine.of(OTHER)).endsWith("; NOT JUDGED");
    }

    @Test
    void saysAllOfItToAProgram() {
        var json = ChaosJson.of(List.of(RESULT));
        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(ChaosJson.of(List.of(OTHER)).path("failed").asInt())
                .as("not judged is not passed")
                .isEqualTo(1);
        assertThat(json.at("/results/0/faults/1/orderAfterMs").asLong()).isEqualTo(1_500);
        assertThat(json.at("/results/0/findings/0/invariant").asText()).isEqualTo("I4");
        assertThat(json.at("/results/0/unjudged/0").asText()).isEqualTo("refunds");
        assertThat(json.at("/recovery/0/what").asText()).isEqualTo("API ready after its start");
        assertThat(json.at("/recovery/0/p50Ms").asLong()).isEqualTo(6_000);
        assertThat(json.at("/recovery/0/mostMs").asLong()).isEqualTo(5_000);
    }
}
