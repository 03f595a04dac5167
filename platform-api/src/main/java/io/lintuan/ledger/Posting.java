package io.lintuan.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An amount that moved from one account to another; an unbalanced entry cannot be written down.
 *
 * @param amountMinor above zero
 * @param causeId with cause, source and destination unique for ever
 * @param orderId the order it came from, or empty for what belongs to no order
 * @param reverses the posting that this one takes back
 * @param occurredAt business time; when it was recorded is the store's matter
 */
public record Posting(
        String source,
        String destination,
        String asset,
        long amountMinor,
        Cause cause,
        String causeId,
        Optional<UUID> dealId,
        Optional<UUID> orderId,
        Optional<UUID> reverses,
        Instant occurredAt) {

    public static final String POINT = "POINT";

    private static final Pattern ASSET = Pattern.compile("[A-Z]{3,5}");

    public Posting {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(causeId, "causeId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (source.isEmpty() || source.equals(destination)) {
            throw new IllegalArgumentException(
                    "a posting moves between two accounts, not from " + source + " to itself");
        }
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("a posting moves more than zero, not " + amountMinor);
        }
        if (!ASSET.matcher(asset).matches()) {
            throw new IllegalArgumentException("an asset is three to five capital letters, not " + asset);
        }
    }

    /**
     * The same cause between the same accounts has the same id, so a reversal can name what it reverses without having
     * kept it, and a repeat collides instead of counting twice.
     */
    public UUID id() {
        return id(cause, causeId, source, destination);
    }

    public static UUID id(Cause cause, String causeId, String source, String destination) {
        String name = cause + "\n" + causeId + "\n" + source + "\n" + destination;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
