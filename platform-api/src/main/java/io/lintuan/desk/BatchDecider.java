package io.lintuan.desk;

import io.lintuan.deal.model.DealState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * What happens to a batch: keys first, then decide and commit, again for the deals that somebody else moved meanwhile.
 * Belongs to one lane and runs on its writer, so the loaded deals need no lock.
 */
final class BatchDecider {
    private static final System.Logger LOG = System.getLogger(BatchDecider.class.getName());

    /** Whoever just committed a deal has it in memory and mostly wins again over one that reads it first: losses come in rows. */
    private static final int TRIES_MOST = 100;

    private final DealStore store;
    private final LoadedDeals loaded;
    private final Clock clock;
    private final DeskMeters meters;
    private final Scheduler writer;

    /** Callers go on there, so that the next batch does not wait for what they do with their answers. */
    private final Scheduler answering;

    private final Decider decider;

    private final Consumer<DealCommit> committed;

    BatchDecider(
            DealStore store,
            LoadedDeals loaded,
            Clock clock,
            DeskMeters meters,
            Scheduler writer,
            DeskWork work,
            Consumer<DealCommit> committed) {
        this.store = store;
        this.loaded = loaded;
        this.clock = clock;
        this.meters = meters;
        this.writer = writer;
        this.answering = work.callers();
        this.decider = work.decider();
        this.committed = committed;
    }

    /** Completes when every command has its answer; never an error. */
    Mono<Void> settle(List<Pending> batch) {
        meters.batch(batch.size());
        return unanswered(batch).flatMap(open -> attempt(open, 1)).onErrorResume(error -> {
            LOG.log(System.Logger.Level.WARNING, "a batch of " + batch.size() + " commands was not committed", error);
            batch.forEach(command -> {
                loaded.forget(command.dealId());
                command.fail(new DeskUnavailable());
            });
            return Mono.empty();
        });
    }

    /** Answers the commands whose key was used before; the others remain. */
    private Mono<List<Pending>> unanswered(List<Pending> commands) {
        List<KeyName> keys = commands.stream()
                .flatMap(command -> command.key().stream())
                .map(KeyName::of)
                .toList();
        if (keys.isEmpty()) {
            return Mono.just(commands);
        }
        return store.answers(keys).publishOn(writer).map(stored -> {
            List<Pending> open = new ArrayList<>(commands.size());
            for (Pending command : commands) {
                StoredAnswer first =
                        command.key().map(KeyName::of).map(stored::get).orElse(null);
                if (first == null) {
                    open.add(command);
                } else {
                    command.repeat(first);
                }
            }
            return open;
        });
    }

    private Mono<Void> attempt(List<Pending> open, int tries) {
        if (open.isEmpty()) {
            return Mono.empty();
        }
        if (tries > TRIES_MOST) {
            open.forEach(command -> command.fail(new DeskUnavailable()));
            return Mono.empty();
        }
        return states(open).flatMap(states -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Round round = Round.decide(byDeal(open, states), states, now, decider);
            return commit(round, tries).onErrorResume(KeyTaken.class, taken -> {
                meters.conflict();
                return unanswered(remaining(round)).flatMap(rest -> attempt(rest, tries + 1));
            });
        });
    }

    private Mono<Void> commit(Round round, int tries) {
        if (round.commits().isEmpty()) {
            return Mono.empty();
        }
        var started = meters.start();
        return store.commit(round.commits())
                .publishOn(writer)
                .doOnNext(moved -> meters.committed(started))
                .flatMap(moved -> attempt(finish(round, moved), tries + 1))
                .onErrorResume(StoreConflict.class, conflict -> {
                    meters.conflict();
                    return attempt(forget(round), tries + 1);
                })
                .onErrorResume(CommitRefused.class, refused -> alone(round, refused, tries));
    }

    /** Gives the answers of the deals that moved; the commands of the others are still open. */
    private List<Pending> finish(Round round, Set<UUID> moved) {
        List<Pending> open = new ArrayList<>();
        for (DealCommit commit : round.commits()) {
            if (moved.contains(commit.dealId())) {
                loaded.put(commit.decision().after());
                committed.accept(commit);
                answering.schedule(() -> round.answer(commit.dealId()));
            } else {
                meters.conflict();
                loaded.overtaken(commit.dealId());
                open.addAll(round.commandsOf(commit.dealId()));
            }
        }
        return open;
    }

    /** One deal's fault must not cost the others their answers: each is tried by itself. */
    private Mono<Void> alone(Round round, CommitRefused refused, int tries) {
        List<Pending> open = forget(round);
        if (round.commits().size() == 1 && tries > 1) {
            LOG.log(System.Logger.Level.ERROR, "the store refused a decision", refused);
            open.forEach(command -> command.fail(refused));
            return Mono.empty();
        }
        return Flux.fromIterable(round.commits())
                .concatMap(commit -> attempt(round.commandsOf(commit.dealId()), tries + 1))
                .then();
    }

    private List<Pending> forget(Round round) {
        round.commits().forEach(commit -> loaded.forget(commit.dealId()));
        return remaining(round);
    }

    private static List<Pending> remaining(Round round) {
        return round.commits().stream()
                .flatMap(commit -> round.commandsOf(commit.dealId()).stream())
                .toList();
    }

    private Mono<Map<UUID, DealState>> states(Collection<Pending> open) {
        Map<UUID, DealState> states = new LinkedHashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID dealId : open.stream().map(Pending::dealId).distinct().toList()) {
            DealState state = loaded.get(dealId);
            if (state == null) {
                missing.add(dealId);
            } else {
                states.put(dealId, state);
            }
        }
        if (missing.isEmpty()) {
            return Mono.just(states);
        }
        return store.load(missing, known(missing)).publishOn(writer).map(found -> {
            found.values().forEach(loaded::put);
            states.putAll(found);
            return states;
        });
    }

    private Map<UUID, DealState> known(List<UUID> missing) {
        Map<UUID, DealState> known = new HashMap<>();
        for (UUID dealId : missing) {
            DealState before = loaded.known(dealId);
            if (before != null) {
                known.put(dealId, before);
            }
        }
        return known;
    }

    private static Map<UUID, List<Pending>> byDeal(List<Pending> open, Map<UUID, DealState> states) {
        Map<UUID, List<Pending>> byDeal = new LinkedHashMap<>();
        for (Pending command : open) {
            if (states.containsKey(command.dealId())) {
                byDeal.computeIfAbsent(command.dealId(), deal -> new ArrayList<>())
                        .add(command);
            } else {
                command.fail(new DealNotFound());
            }
        }
        return byDeal;
    }
}
