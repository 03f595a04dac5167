package io.lintuan.sandbox.books;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as the merchant asked for it.
 *
 * @param amountMinor 1 to 1,000,000,000,000 in minor units of {@code currency}
 * @param group what the books and the behaviour are kept apart by, at most 64 characters
 * @param returnUrl where the buyer goes afterwards
 * @param occurredAt when it happens in the world, or null for the provider's clock
 */
public record Payment(
        UUID paymentId,
        UUID orderId,
        long amountMinor,
        String currency,
        String group,
        URI returnUrl,
        Instant occurredAt) {
    static final long AMOUNT_MINOR_MAX = 1_000_000_000_000L;

    public Payment {
        Refusal.unless(paymentId != null && orderId != null, 400, "id-missing", "paymentId and orderId are needed");
        Refusal.unless(
                amountMinor > 0 && amountMinor <= AMOUNT_MINOR_MAX,
                400,
                "amount-invalid",
                "amountMinor is between 1 and " + AMOUNT_MINOR_MAX);
        Refusal.unless(
                currency != null && currency.matches("[A-Z]{3}"), 400, "currency-invalid", "currency is three letters");
        Refusal.unless(
                group != null && group.length() <= 64, 400, "group-invalid", "group is needed, at most 64 characters");
        Refusal.unless(
                returnUrl != null && isWeb(returnUrl) && returnUrl.toString().length() <= 500,
                400,
                "return-url-invalid",
                "returnUrl is an absolute http or https address of at most 500 characters");
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
