package io.lintuan.workload.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.traffic.Shopper.Errand;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhimTest {
    private static final List<OpenDeal> DEALS = List.of(
            new OpenDeal("d1", Neighborhood.ALL.get(0), "o1"), new OpenDeal("d2", Neighborhood.ALL.get(1), "o2"));

    private final Whim whim = new Whim(new SplittableRandom(1));

    @Test
    void ordersComeAtTheRateAskedFor() {
        double seconds = IntStream.range(0, 20_000)
                        .mapToObj(i -> whim.pause(4))
                        .mapToLong(pause -> pause.toNanos())
                        .sum()
                / 1e9;
        assertThat(20_000 / seconds).isBetween(3.8, 4.2);
    }

    @Test
    void someForgetToPayAndSomeChangeTheirMind() {
        List<Errand> errands =
                IntStream.range(0, 2_000).mapToObj(i -> whim.errand(DEALS)).toList();
        assertThat(errands.stream().filter(errand -> errand.paysAfter() == null).count())
                .isBetween(60L, 150L);
        assertThat(errands.stream()
                        .filter(errand -> errand.cancelsAfter() != null)
                        .count())
                .isBetween(60L, 150L);
    }

    @Test
    void aBurstIsOneAccountThatOrdersAtLeastFiveTimes() {
        List<Errand> burst = whim.burst(DEALS);
        assertThat(burst).hasSizeGreaterThanOrEqualTo(5);
        assertThat(burst).extracting(Errand::neighbor).containsOnly(burst.get(0).neighbor());
    }
}
