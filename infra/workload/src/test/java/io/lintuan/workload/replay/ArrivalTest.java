package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final PrintStream progress = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void endsAsSoonAsNothingIsMissing() throws Exception {
        Arrival.Look thirdTimeLucky = () -> looks.incrementAndGet() < 3 ? List.of("an order") : List.of();
        assertThat(arrival(thirdTimeLucky).await(Duration.ofMinutes(1))).isEmpty();
        assertThat(looks).hasValue(3);
    }

    @Test
    void saysWhatWasMissingWhenTheTimeIsOver() throws Exception {
        Arrival.Look never = () -> List.of("an order");
        assertThat(arrival(never).await(Duration.ofMillis(20))).containsExactly("an order");
    }

    private Arrival arrival(Arrival.Look look) {
        return new Arrival(look, progress, Duration.ofMillis(1));
    }
}
