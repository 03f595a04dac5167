package io.lintuan.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shares of one payment for those who are to have them; amounts in minor units.
 *
 * @param key of ours, 1 to 64 visible ASCII characters: asking again with it changes nothing, another split under it is refused
 * @param shares 1 to 50, each receiver once
 * @param statedAt when it happened, if the deal's times are stated
 */
public record PaymentSplit(
        String key, UUID paymentId, String currency, List<Share> shares, Optional<Instant> statedAt) {

    /** {@code receiver} is the name under which the provider knows an account, 1 to 64 visible ASCII characters. */
    public record Share(String receiver, long amountMinor) {}

    public PaymentSplit {
        shares = List.copyOf(shares);
    }
}
