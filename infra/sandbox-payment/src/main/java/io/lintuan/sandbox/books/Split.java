package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Shares of one payment for its receivers, as the merchant asked for them; known by its key for good.
 *
 * @param splitKey 1 to 64 visible ASCII characters, of one merchant's splits only this one
 * @param shares 1 to 50, each receiver once
 * @param occurredAt when it happens in the world, or null for the provider's clock
 */
public record Split(String splitKey, UUID paymentId, String currency, List<Share> shares, Instant occurredAt) {
    static final int SHARES_MAX = 50;

    /** What one receiver gets; {@code receiver} is 1 to 64 visible ASCII characters, {@code amountMinor} is positive. */
    public record Share(String receiver, long amountMinor) {
        public Share {
            Refusal.unless(
                    receiver != null && receiver.matches("[!-~]{1,64}"),
                    400,
                    "receiver-invalid",
                    "receiver is 1 to 64 visible ASCII characters");
            Refusal.unless(
                    amountMinor > 0 && amountMinor <= Payment.AMOUNT_MINOR_MAX,
                    400,
                    "amount-invalid",
                    "amountMinor is between 1 and " + Payment.AMOUNT_MINOR_MAX);
        }
    }

    public Split {
        Keys.check("splitKey", splitKey);
        Refusal.unless(paymentId != null, 400, "id-missing", "paymentId is needed");
        Refusal.unless(currency != null, 400, "currency-invalid", "currency is needed");
        Refusal.unless(
                shares != null
                        && !shares.isEmpty()
                        && shares.size() <= SHARES_MAX
                        && shares.stream().noneMatch(Objects::isNull),
                400,
                "shares-invalid",
                "a split has 1 to " + SHARES_MAX + " shares");
        Set<String> receivers = new HashSet<>();
        for (Share share : shares) {
            Refusal.unless(receivers.add(share.receiver()), 400, "receiver-twice", "a receiver stands in a split once");
        }
        shares = List.copyOf(shares);
    }

    long amountMinor() {
        return shares.stream().mapToLong(Share::amountMinor).reduce(0, Math::addExact);
    }

    /** What this receiver got, or nothing. */
    long shareMinorOf(String receiver) {
        return shares.stream()
                .filter(share -> share.receiver().equals(receiver))
                .mapToLong(Share::amountMinor)
                .sum();
    }
}
