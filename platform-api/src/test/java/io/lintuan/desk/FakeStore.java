package io.lintuan.desk;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Offering;
import io.lintuan.money.BasisPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** A store in memory that commits when the test says so. */
final class FakeStore implements DealStore {
    static final UUID GRAPES = new UUID(3, 1);

    final List<List<DealCommit>> commits = new CopyOnWriteArrayList<>();
    private final Map<UUID, DealState> deals = new ConcurrentHashMap<>();
    private final Map<KeyName, StoredAnswer> answers = new ConcurrentHashMap<>();
    private volatile Mono<Void> gate = Mono.empty();

    /** From now on commits wait for {@code opened}. */
    void holdCommitsUntil(Mono<Void> opened) {
        gate = opened;
    }

    UUID aDeal() {
        UUID id = UUID.randomUUID();
        DealTerms terms = new DealTerms(
                id,
                new UUID(1, 0),
                new UUID(7, 7),
                new UUID(8, 8),
                1,
                new BasisPoints(1_000),
                "CNY",
                Instant.now().plus(Duration.ofHours(1)),
                false);
        Offering grapes = new Offering(GRAPES, 0, "grapes", 100, 100_000, 10_000, 0, 0);
        deals.put(
                id,
                DealState.restore(terms, 1, 1, DealStatus.OPEN, false, Optional.empty(), List.of(grapes), List.of()));
        return id;
    }

    @Override
    public Mono<Map<KeyName, StoredAnswer>> answers(Collection<KeyName> keys) {
        return Mono.fromSupplier(() -> keys.stream()
                .filter(answers::containsKey)
                .collect(Collectors.toMap(Function.identity(), answers::get)));
    }

    @Override
    public Mono<Map<UUID, DealState>> load(Collection<UUID> dealIds, Map<UUID, DealState> known) {
        return Mono.fromSupplier(() ->
                dealIds.stream().filter(deals::containsKey).collect(Collectors.toMap(Function.identity(), deals::get)));
    }

    @Override
    public Mono<Set<UUID>> commit(List<DealCommit> batch) {
        commits.add(List.copyOf(batch));
        return gate.then(Mono.fromSupplier(
                () -> batch.stream().filter(this::moves).map(DealCommit::dealId).collect(Collectors.toSet())));
    }

    @Override
    public Mono<Void> open(NewDeal deal, DealCommit.KeyedAnswer answer) {
        return Mono.error(new UnsupportedOperationException("this store only has ready-made deals"));
    }

    private boolean moves(DealCommit commit) {
        boolean moved = deals.replace(
                commit.dealId(), commit.decision().before(), commit.decision().after());
        if (moved) {
            commit.answers()
                    .forEach(keyed -> answers.put(
                            KeyName.of(keyed.key()),
                            new StoredAnswer(keyed.key().fingerprint(), keyed.answer())));
        }
        return moved;
    }
}
