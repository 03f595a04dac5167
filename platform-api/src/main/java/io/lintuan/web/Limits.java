package io.lintuan.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts requests per person or address in token buckets. The map is bounded: whoever comes back after being forgotten
 * starts with a full bucket, which costs less than unbounded memory.
 */
@Singleton
public final class Limits {
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Key(Allowance allowance, String who) {}

    /** Takes one; {@code who} is a person's id or an address. Error: {@link Refusal} with {@code too-many-requests}. */
    public void take(Allowance allowance, String who) {
        ConsumptionProbe probe =
                buckets.get(new Key(allowance, who), Limits::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.retry(ProblemCode.TOO_MANY_REQUESTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(Key key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(key.allowance().burst())
                        .refillGreedy(key.allowance().perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
