package io.lintuan.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ArrivingTest {
    private static final Duration MOST = Duration.ofMillis(50);

    @Test
    void endsWhenNothingIsMissing() {
        Queue<List<String>> looks = new ArrayDeque<>(List.of(List.of("a", "b"), List.of("b"), List.of()));
        Arriving.Ended ended = await(looks::remove, Duration.ofMinutes(1));
        assertThat(ended.missing()).isEmpty();
        assertThat(ended.unreadable()).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void saysWhatDidNotCome() {
        Arriving.Ended ended = await(() -> List.of("an event"), MOST);
        assertThat(ended.missing()).containsExactly("an event");
        assertThat(ended.tookMs()).isGreaterThanOrEqualTo(MOST.toMillis());
    }

    @Test
    void saysNothingOfWhatIsMissingWhenItCannotLook() {
        Arriving.Ended ended = await(
                () -> {
                    throw new IOException("nobody answers");
                },
                MOST);
        assertThat(ended.missing()).isEmpty();
        assertThat(ended.unreadable()).contains("java.io.IOException: nobody answers");
        assertThat(ended.tookMs()).isGreaterThanOrEqualTo(MOST.toMillis());
    }

    private static Arriving.Ended await(Callable<List<String>> missing, Duration most) {
        return new Arriving(missing, Duration.ofMillis(1)).await(System.nanoTime(), most);
    }
}
