package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.stream.Harness;
import io.lintuan.stream.Rescaling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayFinalityTest {
    private static final Instant END_OF_STREAM = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static Harness<String, DealStanding, FinalUntil> harness() throws Exception {
        FlushPace soon = FlushPace.every(Duration.ofSeconds(1));
        FlushPace quiet = FlushPace.every(Duration.ofSeconds(5));
        return new Harness<>(new SayFinality(soon, quiet), standing -> "all", String.class);
    }

    @Test
    void saysEachMinuteOfTheWatermarkWhatIsFinal() throws Exception {
        try (var finality = harness()) {
            finality.watermark(NOON);
            finality.take(new DealStanding("d-1", NOON.minusSeconds(600), true));
            finality.watermark(NOON.plusSeconds(61));
            finality.watermark(NOON.plusSeconds(62));
            finality.watermark(NOON.plusSeconds(3600));
            assertThat(finality.said())
                    .containsExactly(
                            new FinalUntil(NOON.plusSeconds(60), NOON.minusSeconds(600)),
                            new FinalUntil(NOON.plusSeconds(3600), NOON.minusSeconds(600)));
            finality.take(new DealStanding("d-1", NOON.minusSeconds(600), false));
            finality.assertNothingIsLeftAfter(END_OF_STREAM);
        }
    }

    @Test
    void saysItAgainInAQuietHour() throws Exception {
        try (var finality = harness()) {
            finality.watermark(NOON);
            finality.take(new DealStanding("d-1", NOON, false));
            finality.clock(1_000);
            assertThat(finality.said()).hasSize(1);
            finality.clock(4_999);
            assertThat(finality.said()).isEmpty();
            finality.clock(5_000);
            finality.clock(10_000);
            assertThat(finality.said()).containsExactly(new FinalUntil(NOON, NOON), new FinalUntil(NOON, NOON));
            finality.take(new DealStanding("d-2", NOON.minusSeconds(600), true));
            finality.clock(11_000);
            assertThat(finality.said()).containsExactly(new FinalUntil(NOON, NOON.minusSeconds(600)));
            finality.take(new DealStanding("d-2", NOON, false));
            finality.assertNothingIsLeftAfter(END_OF_STREAM);
        }
    }

    @Test
    void saysSoonAfterADecisionThatNetIsFinalToo() throws Exception {
        try (var finality = harness()) {
            finality.watermark(NOON.plusSeconds(30));
            finality.take(
                    new DealStanding("d-1", NOON.minusSeconds(600), true),
                    new DealStanding("d-1", NOON.minusSeconds(600), false));
            finality.clock(1_000);
            assertThat(finality.said()).containsExactly(new FinalUntil(NOON, NOON));
            finality.assertNothingIsLeftAfter(END_OF_STREAM);
        }
    }

    @Test
    void remembersUndecidedDealsThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        FlushPace pace = FlushPace.every(Duration.ofSeconds(1));
        var finality = new Rescaling<String, DealStanding, FinalUntil>(
                () -> new SayFinality(pace, pace), standing -> "all", String.class);
        List<FinalUntil> said = finality.moved(List.of(
                new DealStanding("d-1", NOON.minusSeconds(600), true),
                new DealStanding("d-2", NOON.minusSeconds(300), true),
                new DealStanding("d-1", NOON.minusSeconds(600), false)));
        assertThat(said).isNotEmpty().last().extracting(FinalUntil::netUntil).isEqualTo(NOON.minusSeconds(300));
    }
}
