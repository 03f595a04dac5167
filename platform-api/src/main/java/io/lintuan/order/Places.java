package io.lintuan.order;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.RequestKey;
import io.lintuan.reservation.Claim;
import io.lintuan.reservation.Limits;
import io.lintuan.reservation.Need;
import io.lintuan.reservation.Reservations;
import io.lintuan.reservation.Taken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds what one order needs beyond its deal, one place after the other. */
@Singleton
class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    /** More than the desk ever takes to answer: nobody may lose a place whose order is still being decided. */
    static final Duration HELD_FOR = Duration.ofMinutes(1);

    private final Reservations reservations;
    private final Limits limits;
    private final Clock clock;

    Places(Reservations reservations, Limits limits, Clock clock) {
        this.reservations = reservations;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param orderId the order it is for: of the first attempt, when this one repeats it
     * @param full why something could not be taken; what was taken before it has gone back
     */
    record Held(UUID orderId, List<UUID> claims, Optional<RefusalCode> full) {
        private Held and(UUID claim, UUID order) {
            return new Held(
                    order, Stream.concat(claims.stream(), Stream.of(claim)).toList(), full);
        }

        private Held fullBy(RefusalCode reason) {
            return new Held(orderId, List.of(), Optional.of(reason));
        }
    }

    Mono<Held> hold(List<Need> needs, RequestKey key, UUID orderId) {
        return hold(
                needs,
                key,
                new Held(orderId, List.of(), Optional.empty()),
                clock.instant().plus(HELD_FOR));
    }

    private Mono<Held> hold(List<Need> needs, RequestKey key, Held held, Instant until) {
        if (needs.isEmpty()) {
            return Mono.just(held);
        }
        Need need = needs.get(0);
        Claim claim = new Claim(idOf(key, need), need.subject(), held.orderId(), until);
        return take(need, claim)
                .flatMap(taken -> taken.result() == Taken.Result.TAKEN
                        ? hold(needs.subList(1, needs.size()), key, held.and(claim.id(), taken.orderId()), until)
                        : giveBack(held).thenReturn(held.fullBy(need.whenFull())));
    }

    /** Opens a limit that is one of many alike when it is asked for first. One that has no rule and is not there is full. */
    private Mono<Taken> take(Need need, Claim claim) {
        return reservations
                .take(claim)
                .filter(taken ->
                        taken.result() != Taken.Result.UNLIMITED || need.rule().isEmpty())
                .switchIfEmpty(Mono.defer(() -> need.already()
                        .flatMap(orders ->
                                limits.open(need.subject(), need.rule().orElseThrow(), orders))
                        .then(reservations.take(claim))));
    }

    /** What cannot be given back now the sweep gives back later. */
    Mono<Void> giveBack(Held held) {
        return Flux.fromIterable(held.claims())
                .concatMap(reservations::release)
                .doOnError(failure -> LOG.warn("places wait for the sweep: {}", failure.toString()))
                .onErrorComplete()
                .then();
    }

    private static UUID idOf(RequestKey key, Need need) {
        return UuidCreator.getNameBasedSha1(key.caller() + "\n" + key.key() + "\n" + need.subject());
    }
}
