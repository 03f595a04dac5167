package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.evidence.Sums;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientBooksTest {
    private final ClientBooks books = ReplayFixture.books();

    @Test
    void aFailedDealGivesBackWhatWasPaid() {
        assertThat(books.byDeal())
                .isEqualTo(Map.of("d1", new Sums(1, 599, 599, 0, 599), "d2", new Sums(1, 599, 599, 599, 0)));
        assertThat(books.together()).isEqualTo(new Sums(2, 1_198, 1_198, 599, 599));
    }

    @Test
    void moneyGoesBackInTheMinuteInWhichItCame() {
        assertThat(books.byMinute())
                .isEqualTo(Map.of(
                        Instant.parse("2026-01-01T08:00:00Z"), new Sums(2, 1_198, 0, 0, 0),
                        Instant.parse("2026-01-01T08:01:00Z"), new Sums(0, 0, 1_198, 599, 599)));
    }

    @Test
    void onlyFormedDealsEarnAndOnlyCollectedOrdersGetPoints() {
        assertThat(books.commissionMinor()).isEqualTo(19);
        assertThat(books.collected()).isEqualTo(1);
        assertThat(books.greenPoints()).isEqualTo(18);
    }
}
