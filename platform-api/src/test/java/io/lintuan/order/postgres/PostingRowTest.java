package io.lintuan.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.ledger.Cause;
import io.lintuan.order.DealLedgerPage.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever reads a ledger follows the money, also where everything is said to have happened at one moment. */
class PostingRowTest {
    private static final UUID ORDER = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void tellsMoneyComingInBeforeItGoesOnAndDecisionsInTheirOrder() {
        List<Moved> postings = PostingRow.gather(List.of(
                        row(2, Cause.REFUND_SETTLED),
                        row(1, Cause.REFUND_UNMATCHED),
                        row(0, Cause.COMMISSION_ACCRUED),
                        row(1, Cause.PAYMENT_UNMATCHED),
                        row(0, Cause.PAYMENT)))
                .postings();

        assertThat(postings)
                .extracting(Moved::cause)
                .containsExactly(
                        "PAYMENT", "COMMISSION_ACCRUED", "PAYMENT_UNMATCHED", "REFUND_UNMATCHED", "REFUND_SETTLED");
    }

    @Test
    void tellsOfAnOrderForWhichNothingWasPosted() {
        PostingRow unpaid = new PostingRow(ORDER, "Li", new Cursor(NOON, ORDER), Optional.empty(), Optional.empty());

        assertThat(PostingRow.gather(List.of(unpaid)).postings()).isEmpty();
    }

    private static PostingRow row(int recordedSecond, Cause cause) {
        Moved moved = new Moved("a", "b", 1, cause.name(), "id", NOON);
        return new PostingRow(
                ORDER,
                "Li",
                new Cursor(NOON, ORDER),
                Optional.of(moved),
                Optional.of(NOON.plusSeconds(recordedSecond)));
    }
}
