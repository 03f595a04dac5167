package io.lintuan.workload.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.api.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketTest {
    private static final int FILLING_THREADS = 6;
    private static final int ORDERS_EACH = 20_000;

    private final Basket basket = new Basket();

    @Test
    void nothingIsLostOrBrokenWhenManyFillWhatOneEmpties() {
        ExecutorService threads = Executors.newFixedThreadPool(FILLING_THREADS);
        List<Bought> taken = new ArrayList<>();
        try {
            CompletableFuture<Void> filled = CompletableFuture.allOf(IntStream.range(0, FILLING_THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> fill(thread), threads))
                    .toArray(CompletableFuture<?>[]::new));
            while (!filled.isDone()) {
                taken.addAll(basket.take("d1"));
            }
            filled.join();
            taken.addAll(basket.take("d1"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken).hasSize(FILLING_THREADS * ORDERS_EACH).doesNotContainNull();
        assertThat(new HashSet<>(taken)).hasSize(FILLING_THREADS * ORDERS_EACH);
    }

    @Test
    void forgetsWhatItHandedOver() {
        basket.add("d1", new Bought("o1", new Session("p", "t")));
        assertThat(basket.holds("d1")).isTrue();
        assertThat(basket.take("d1")).hasSize(1);
        assertThat(basket.holds("d1")).isFalse();
        assertThat(basket.take("d1")).isEmpty();
    }

    private void fill(int thread) {
        for (int i = 0; i < ORDERS_EACH; i++) {
            basket.add("d1", new Bought(thread + "-" + i, new Session("p", "t")));
        }
    }
}
