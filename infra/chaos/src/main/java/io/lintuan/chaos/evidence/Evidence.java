package io.lintuan.chaos.evidence;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three stores at the moment at which PostgreSQL was read. What they learned since is cut away, so that a stack under
 * traffic can be audited: events above the deal's number in PostgreSQL are {@code later}, and of deals that it did not know.
 *
 * @param told events of the topic up to that moment, without heartbeats
 * @param laterBuckets minutes of ClickHouse that later events may have changed already
 */
public record Evidence(
        Books books, List<Told> told, Facts facts, Set<Facts.Bucket> laterBuckets, Set<String> laterDeals) {
    /** A deal whose statement was on its way when PostgreSQL was read; longer than the service lets one run. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    public Evidence {
        told = List.copyOf(told);
        laterBuckets = Set.copyOf(laterBuckets);
        laterDeals = Set.copyOf(laterDeals);
    }

    /** {@code books} must have been read first and {@code topic} last. */
    public static Evidence at(Books books, Facts facts, List<Told> topic) {
        Map<String, Long> known = new HashMap<>();
        books.deals().forEach(deal -> known.put(deal.id(), deal.eventSequence()));
        Instant justBefore = books.readAt().minus(ON_ITS_WAY);
        Map<Boolean, List<Told>> later = topic.stream()
                .filter(told -> told.event().type() != DealEventType.HEARTBEAT)
                .collect(Collectors.partitioningBy(told -> isLater(told.event(), known, justBefore)));
        Set<String> laterDeals =
                later.get(true).stream().map(told -> told.event().key()).collect(Collectors.toSet());
        Facts then = new Facts(
                facts.events().stream()
                        .filter(event -> known.containsKey(event.dealId())
                                ? event.dealSequence() <= known.get(event.dealId())
                                : !laterDeals.contains(event.dealId()))
                        .toList(),
                facts.minutes(),
                facts.deals(),
                facts.points(),
                facts.contradicting());
        return new Evidence(
                books,
                later.get(false),
                then,
                later.get(true).stream()
                        .flatMap(told -> Recount.ofMinutes(told.event()).keySet().stream())
                        .collect(Collectors.toSet()),
                laterDeals);
    }

    private static boolean isLater(DealEnvelope event, Map<String, Long> known, Instant justBefore) {
        Long upTo = known.get(event.key());
        return upTo == null ? event.recordedAt().isAfter(justBefore) : event.dealSequence() > upTo;
    }
}
