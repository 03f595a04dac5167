package io.lintuan.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private static final Duration GATHER = Duration.ofMillis(20);

    private final Cache<UUID, Title> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Sinks.Many<Wish> wishes = Sinks.many().unicast().onBackpressureBuffer();
    private final Names names;

    /** What a board says about a deal. */
    public record Title(String title, String communityName, String leaderName) {}

    private record Wish(UUID dealId, Consumer<Title> then) {}

    DealTitles(Names names) {
        this.names = names;
        wishes.asFlux()
                .bufferTimeout(BATCH, GATHER, true)
                .concatMap(this::answer)
                .subscribe();
    }

    Optional<Title> known(UUID dealId) {
        return Optional.ofNullable(known.getIfPresent(dealId));
    }

    /** Calls back when the title is known; never, when there is no such deal or the store is away. */
    void look(UUID dealId, Consumer<Title> then) {
        synchronized (wishes) {
            wishes.tryEmitNext(new Wish(dealId, then));
        }
    }

    private Mono<Void> answer(List<Wish> batch) {
        return names.ofDeals(batch.stream().map(Wish::dealId).distinct().toList())
                .doOnNext(found -> tell(batch, found))
                .doOnError(error -> LOG.warn("Titles of deals cannot be read: {}", error.getMessage()))
                .onErrorComplete()
                .then();
    }

    private void tell(List<Wish> batch, Map<UUID, Title> found) {
        known.putAll(found);
        for (Wish wish : batch) {
            Optional.ofNullable(found.get(wish.dealId())).ifPresent(wish.then());
        }
    }
}
