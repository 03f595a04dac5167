package io.lintuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final String ESCROW = Accounts.escrow(new UUID(1, 1));

    @Test
    void refusesToMoveNothingOrLess() {
        assertThatThrownBy(() -> moving(ESCROW, Accounts.REFUNDS_IN_FLIGHT, "CNY", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> moving(ESCROW, Accounts.REFUNDS_IN_FLIGHT, "CNY", -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMoveFromAnAccountToItself() {
        assertThatThrownBy(() -> moving(ESCROW, ESCROW, "CNY", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAssetThatIsNone() {
        assertThatThrownBy(() -> moving(ESCROW, Accounts.REFUNDS_IN_FLIGHT, "yuan", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOneIdForOneCause() {
        Posting posting = moving(ESCROW, Accounts.REFUNDS_IN_FLIGHT, "CNY", 1);

        assertThat(posting.id())
                .isEqualTo(moving(ESCROW, Accounts.REFUNDS_IN_FLIGHT, "CNY", 2).id());
        assertThat(posting.id())
                .isNotEqualTo(
                        moving(ESCROW, Accounts.PROVIDER_CLEARING, "CNY", 1).id());
    }

    private static Posting moving(String source, String destination, String asset, long amountMinor) {
        return new Posting(
                source,
                destination,
                asset,
                amountMinor,
                Cause.REFUND,
                "refund:1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
