package io.lintuan.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.bench.ingest.FactStore.Seen;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PartsWatchTest {

    @Test
    void remembersTheMostPartsAndEndsWithTheLastRow() throws Exception {
        Iterator<Seen> looks = List.of(new Seen(0, 0), new Seen(50, 9), new Seen(99, 4), new Seen(100, 2))
                .iterator();

        assertThat(watched(looks::next, Duration.ofMinutes(1)).partsMost()).isEqualTo(9);
        assertThat(looks).isExhausted();
    }

    @Test
    void givesUpWhenRowsAreMissing() {
        assertThatThrownBy(() -> watched(() -> new Seen(99, 1), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99 rows of 100");
    }

    private static PartsWatch.Watched watched(Supplier<Seen> look, Duration limit) throws InterruptedException {
        return new PartsWatch(look, 100).untilComplete(limit);
    }
}
