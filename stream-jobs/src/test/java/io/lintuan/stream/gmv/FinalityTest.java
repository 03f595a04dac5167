package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.FinalUntil;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FinalityTest {

    @Test
    void callsPaidFinalUntilTheMinuteOfTheWatermark() {
        assertThat(Finality.at(NOON.plusSeconds(119), Stream.empty()))
                .isEqualTo(new FinalUntil(NOON.plusSeconds(60), NOON.plusSeconds(60)));
    }

    @Test
    void callsNetFinalOnlyUntilTheFirstOrderThatMayStillGoBack() {
        assertThat(Finality.at(NOON, Stream.of(NOON.minusSeconds(90), NOON.minusSeconds(30))))
                .isEqualTo(new FinalUntil(NOON, NOON.minusSeconds(120)));
    }

    @Test
    void neverCallsNetFinalBeforePaid() {
        assertThat(Finality.at(NOON, Stream.of(NOON.plusSeconds(300)))).isEqualTo(new FinalUntil(NOON, NOON));
    }
}
