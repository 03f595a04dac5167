package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who got what of which payment, and what came back. Confined to the lock of {@link Books}. */
final class Sharing {
    private record Holding(String splitKey, String receiver) {}

    private final Map<String, Split> splits = new HashMap<>();
    private final Map<String, SplitReturn> returns = new HashMap<>();
    private final Map<Holding, Long> returnedMinor = new HashMap<>();
    private final Map<UUID, Long> sharedMinor = new HashMap<>();
    private final Map<UUID, Instant> finished = new HashMap<>();

    void add(Split split) {
        splits.put(split.splitKey(), split);
        sharedMinor.merge(split.paymentId(), split.amountMinor(), Math::addExact);
    }

    void add(SplitReturn back) {
        returns.put(back.returnKey(), back);
        returnedMinor.merge(new Holding(back.splitKey(), back.receiver()), back.amountMinor(), Math::addExact);
        sharedMinor.merge(back.paymentId(), -back.amountMinor(), Math::addExact);
    }

    void finish(UUID paymentId, Instant at) {
        finished.put(paymentId, at);
    }

    Optional<Split> split(String splitKey) {
        return Optional.ofNullable(splits.get(splitKey));
    }

    Optional<SplitReturn> splitReturn(String returnKey) {
        return Optional.ofNullable(returns.get(returnKey));
    }

    Optional<Instant> finishedAt(UUID paymentId) {
        return Optional.ofNullable(finished.get(paymentId));
    }

    /** What receivers hold of a payment now. */
    long sharedMinor(UUID paymentId) {
        return sharedMinor.getOrDefault(paymentId, 0L);
    }

    /** What this receiver still holds of a split. */
    long heldMinor(Split split, String receiver) {
        return split.shareMinorOf(receiver) - returnedMinor.getOrDefault(new Holding(split.splitKey(), receiver), 0L);
    }
}
