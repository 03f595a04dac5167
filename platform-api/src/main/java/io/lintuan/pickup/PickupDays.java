package io.lintuan.pickup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.reservation.JoinNeeds;
import io.lintuan.reservation.Limits;
import io.lintuan.reservation.Need;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How many orders of all deals a pickup point takes on one day. Which points are limited is remembered, so a deal whose point
 * is not costs its joins nothing; a new limit holds on every instance after {@link #EVERY}, and counts from the first join that
 * meets it, with the orders that are there by then.
 */
@Singleton
public class PickupDays implements JoinNeeds {
    static final Duration EVERY = Duration.ofSeconds(2);
    /** A day by a resident's clock, like every time that pages show. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PREFIX = "point:";
    private static final int MOST_POINTS = 50_000;
    private static final int MOST_DEALS = 10_000;
    private static final Mono<List<Need>> NOTHING = Mono.just(List.of());

    private final Limits limits;
    private final PickupPoints points;

    /** A deal at one of its points; no point is the deal's own. */
    private record HandOut(UUID dealId, Optional<UUID> pointId) {}

    // A cut-off may be extended, so a deal's day is asked for again now and then.
    private final Cache<HandOut, PickupDay> days = Caffeine.newBuilder()
            .maximumSize(MOST_DEALS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Null until it was read for the first time: then nothing may be taken for unlimited. */
    private volatile Set<String> limited;

    PickupDays(Limits limits, PickupPoints points) {
        this.limits = limits;
        this.points = points;
    }

    @Override
    public Mono<List<Need>> of(UUID dealId, Optional<UUID> pointId) {
        Set<String> known = limited;
        if (known == null) {
            return refresh().then(Mono.defer(() -> of(dealId, pointId)));
        }
        if (known.isEmpty()) {
            return NOTHING;
        }
        return dayOf(new HandOut(dealId, pointId))
                .filter(day -> known.contains(rule(day.pointId())))
                .map(day -> List.of(need(day)))
                .switchIfEmpty(NOTHING);
    }

    /** Sets how many orders a point takes on each day. */
    public Mono<Void> limit(UUID pointId, int ordersPerDay) {
        return limits.set(rule(pointId), ordersPerDay).then(refresh());
    }

    /** How many orders a point takes on each day, if that is limited. */
    public Mono<Integer> limitOf(UUID pointId) {
        return limits.find(rule(pointId)).map(Limits.Limit::capacity);
    }

    /** Reads which points are limited. */
    public Mono<Void> refresh() {
        return limits.rules(PREFIX, MOST_POINTS)
                .map(Limits.Limit::subject)
                .collect(Collectors.toUnmodifiableSet())
                .doOnNext(read -> limited = read)
                .then();
    }

    private Mono<PickupDay> dayOf(HandOut handOut) {
        PickupDay known = days.getIfPresent(handOut);
        return known != null
                ? Mono.just(known)
                : points.dayOf(handOut.dealId(), handOut.pointId(), ZONE).doOnNext(day -> days.put(handOut, day));
    }

    private Need need(PickupDay day) {
        return new Need(
                rule(day.pointId()) + ":" + day.date(),
                Optional.of(rule(day.pointId())),
                Flux.defer(() -> points.ordersOf(day, ZONE)).collectList(),
                RefusalCode.PICKUP_DAY_FULL);
    }

    private static String rule(UUID pointId) {
        return PREFIX + pointId;
    }
}
