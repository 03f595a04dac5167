package io.lintuan.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Titles of deals, which never change. Those not known are looked up together, a few hundred in one statement. */
@Singleton
public class DealTitles {
    private static final Logger LOG = LoggerFactory.getLogger(DealTitles.class);
    private static final int MOST_REMEMBERED = 50_000;
    private static final int BATCH = 200;
    private static final int MOST_WISHED = 10_000;
    private static final Duration LOOK_MOST = Duration.ofSeconds(10);
    private static final Duration GATHER = Duration.ofMillis(20);

    private final Cache<UUID, Title> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Map<UUID, Consumer<Title>> wishes = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> wished = Sinks.many().unicast().onBackpressureBuffer();
    private final Names names;

    /** What a board says about a deal. */
    public record Title(String title, String communityName, String leaderName) {}

    DealTitles(Names names) {
        this.names = names;
        wished.asFlux()
                .bufferTimeout(BATCH, GATHER, true)
                .concatMap(this::answer)
                .subscribe();
    }

    Optional<Title> known(UUID dealId) {
        return Optional.ofNullable(known.getIfPresent(dealId));
    }

    /**
     * Calls back when the title is known; never, when there is no such deal, the store is away or too many are wished for.
     * Of several wishes for one deal the last is called.
     */
    void look(UUID dealId, Consumer<Title> then) {
        synchronized (wished) {
            if (wishes.size() < MOST_WISHED && wishes.put(dealId, then) == null) {
                wished.tryEmitNext(dealId);
            }
        }
    }

    private Mono<Void> answer(List<UUID> batch) {
        return names.ofDeals(batch)
                .timeout(LOOK_MOST)
                .doOnNext(known::putAll)
                .doOnError(error -> LOG.warn("Titles of deals cannot be read: {}", error.getMessage()))
                .onErrorComplete()
                .then(Mono.fromRunnable(() -> batch.forEach(this::tell)));
    }

    private void tell(UUID dealId) {
        Consumer<Title> then = wishes.remove(dealId);
        known(dealId).ifPresent(then);
    }
}
