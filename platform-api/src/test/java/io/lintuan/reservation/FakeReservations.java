package io.lintuan.reservation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Limits and reservations in memory; there are no orders to look at, so it does not sweep. */
public final class FakeReservations implements Reservations, Limits {
    private record Place(String subject, UUID orderId, boolean held) {}

    private final Map<String, Limit> limits = new LinkedHashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();
    public final List<UUID> released = new ArrayList<>();
    public int statements;

    @Override
    public synchronized Mono<Taken> take(Claim claim) {
        return Mono.fromSupplier(() -> taken(claim));
    }

    private synchronized Taken taken(Claim claim) {
        statements++;
        Place known = places.get(claim.id());
        if (known != null && known.held()) {
            return new Taken(Taken.Result.TAKEN, known.orderId());
        }
        Limit limit = limits.get(claim.subject());
        if (limit == null) {
            return new Taken(Taken.Result.UNLIMITED, null);
        }
        if (limit.taken() >= limit.capacity()) {
            return new Taken(Taken.Result.FULL, null);
        }
        UUID order = known == null ? claim.orderId() : known.orderId();
        places.put(claim.id(), new Place(claim.subject(), order, true));
        count(limit, 1);
        return new Taken(Taken.Result.TAKEN, order);
    }

    @Override
    public Mono<Void> release(UUID id) {
        return Mono.fromRunnable(() -> give(id));
    }

    private synchronized void give(UUID id) {
        statements++;
        Place place = places.get(id);
        if (place != null && place.held()) {
            released.add(id);
            places.put(id, new Place(place.subject(), place.orderId(), false));
            count(limits.get(place.subject()), -1);
        }
    }

    @Override
    public Mono<Swept> sweep(Instant now, int most) {
        throw new UnsupportedOperationException("there are no orders here");
    }

    @Override
    public Mono<Void> set(String subject, int capacity) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                limits.merge(
                        subject,
                        new Limit(subject, capacity, 0),
                        (before, now) -> new Limit(subject, capacity, before.taken()));
                limits.replaceAll((name, limit) ->
                        subject.equals(rules.get(name)) ? new Limit(name, capacity, limit.taken()) : limit);
            }
        });
    }

    @Override
    public Mono<Void> open(String subject, String rule, List<UUID> orders) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                statements++;
                if (limits.containsKey(rule)) {
                    limits.computeIfAbsent(subject, name -> {
                        rules.put(name, rule);
                        return new Limit(name, limits.get(rule).capacity(), orders.size());
                    });
                }
            }
        });
    }

    @Override
    public Mono<Limit> find(String subject) {
        return Mono.fromSupplier(() -> limits.get(subject));
    }

    @Override
    public Flux<Limit> rules(String prefix, int most) {
        return Flux.defer(() -> {
            statements++;
            return Flux.fromIterable(List.copyOf(limits.values()))
                    .filter(limit -> limit.subject().startsWith(prefix) && !rules.containsKey(limit.subject()))
                    .take(most);
        });
    }

    private void count(Limit limit, int change) {
        limits.put(limit.subject(), new Limit(limit.subject(), limit.capacity(), limit.taken() + change));
    }
}
