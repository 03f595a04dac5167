package io.lintuan.order.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Headings of deals, read once and then remembered: whoever waits for an order looks often, and its deal stays the same. */
@Singleton
final class DealHeadings {
    /** About a kilobyte each. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final String OF_DEALS = """
            SELECT d.id, d.title AS deal_title, d.currency, d.pickup_point_id, f.id AS offering_id, f.title
            FROM deal d JOIN offering f ON f.deal_id = d.id WHERE d.id = ANY($1)""";

    private final Cache<UUID, DealHeading> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Sql sql;

    DealHeadings(Sql sql) {
        this.sql = sql;
    }

    /** The headings of deals that exist. Errors: {@link io.lintuan.postgres.StoreUnavailable}. */
    Mono<Map<UUID, DealHeading>> of(Set<UUID> deals) {
        Map<UUID, DealHeading> known = remembered.getAllPresent(deals);
        return known.size() == deals.size() ? Mono.just(known) : read(deals).doOnNext(remembered::putAll);
    }

    private Mono<Map<UUID, DealHeading>> read(Set<UUID> deals) {
        return sql.rows(OF_DEALS, OfferingTitle::of, (Object) deals.toArray(UUID[]::new))
                .collectList()
                .map(DealHeadings::gathered);
    }

    private static Map<UUID, DealHeading> gathered(List<OfferingTitle> rows) {
        Map<UUID, DealHeading> found = new HashMap<>();
        for (OfferingTitle row : rows) {
            found.computeIfAbsent(row.dealId(), id -> row.untitled())
                    .offeringTitles()
                    .put(row.offeringId(), row.title());
        }
        return found;
    }

    private record OfferingTitle(UUID dealId, DealHeading untitled, UUID offeringId, String title) {
        static OfferingTitle of(Readable row) {
            DealHeading untitled = new DealHeading(
                    row.get("deal_title", String.class),
                    row.get("currency", String.class),
                    row.get("pickup_point_id", UUID.class),
                    new HashMap<>());
            return new OfferingTitle(
                    row.get("id", UUID.class),
                    untitled,
                    row.get("offering_id", UUID.class),
                    row.get("title", String.class));
        }
    }
}
