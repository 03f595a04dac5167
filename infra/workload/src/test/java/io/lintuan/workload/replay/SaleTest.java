package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.Outcome;
import io.lintuan.workload.replay.plan.DealTerms;
import io.lintuan.workload.replay.plan.PlannedDeal;
import io.lintuan.workload.replay.plan.PlannedJoin;
import io.lintuan.workload.replay.plan.Repeat;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaleTest {
    /** Asked for are 2, 1, 3 and 1; five are there. */
    private static final List<Integer> ASKED = List.of(2, 1, 3, 1);

    @Test
    void whatFitsIsSold() {
        assertThat(Sale.wrong(shortDeal(), accepted(0, 1, 3))).isEmpty();
        assertThat(Sale.wrong(shortDeal(), accepted(0, 2))).isEmpty();
    }

    @Test
    void anOrderTooManyIsSeenInTheAnswersAlone() {
        assertThat(Sale.wrong(shortDeal(), accepted(0, 1, 2)))
                .hasValueSatisfying(what -> assertThat(what).contains("more than its stock"));
    }

    @Test
    void nobodyIsTurnedAwayWhileThereIsEnough() {
        assertThat(Sale.wrong(shortDeal(), accepted(0)))
                .hasValueSatisfying(what -> assertThat(what).contains("turned people away"));
    }

    private static PlannedDeal shortDeal() {
        List<PlannedJoin> joins =
                IntStream.range(0, ASKED.size()).mapToObj(SaleTest::join).toList();
        return new PlannedDeal(
                0,
                Outcome.FORMED,
                1,
                List.of(new Group(1, 1, 1, List.of(2L, 3L, 4L))),
                new DealTerms(100, 5, true, 3, 1, 100),
                null,
                List.of(joins),
                Repeat.NEVER,
                Repeat.NEVER,
                0);
    }

    private static List<AcceptedOrder> accepted(int... joins) {
        return IntStream.of(joins)
                .mapToObj(number -> new AcceptedOrder("o" + number, 100, join(number), new Session("p", "t")))
                .toList();
    }

    private static PlannedJoin join(int number) {
        return new PlannedJoin(
                number,
                number,
                ASKED.get(number),
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                Repeat.NEVER,
                Repeat.NEVER);
    }
}
