package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealState;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.DealStore;
import io.lintuan.desk.KeyName;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.StoreConflict;
import io.lintuan.desk.StoredAnswer;
import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** One instance's connection to the store: what is asked takes a while there and a while back, and may get lost either way. */
final class StorePort implements DealStore {
    private static final int LOST_PER_MILLE = 4;
    private static final int CONFLICTS_PER_MILLE = 6;
    private static final int SENT_PER_MILLE = 300;

    private final MemoryStore store;
    private final Surroundings around;
    private final Life life;
    private long lostAtMicros = -1;

    StorePort(MemoryStore store, Surroundings around, Life life) {
        this.store = store;
        this.around = around;
        this.life = life;
    }

    @Override
    public Mono<Map<KeyName, StoredAnswer>> answers(Collection<KeyName> keys) {
        return ask("look up keys", "answer of keys", () -> store.answers(keys));
    }

    @Override
    public Mono<Map<UUID, DealState>> load(Collection<UUID> dealIds, Map<UUID, DealState> known) {
        return ask("load", "answer of load", () -> {
            known.forEach((dealId, had) -> around.coverage()
                    .saw("load", had.version() < store.deal(dealId).version() ? "caught up" : "nothing new"));
            return read(dealIds, known);
        });
    }

    /** Whatever an instance remembered, afterwards it knows the deal as it is. */
    private Map<UUID, DealState> read(Collection<UUID> dealIds, Map<UUID, DealState> known) {
        try {
            Map<UUID, DealState> found = store.load(dealIds, known);
            found.forEach((dealId, deal) -> {
                if (!deal.equals(store.deal(dealId))) {
                    around.findings().add("memory", life.name() + " reads " + deal + " for " + store.deal(dealId));
                }
            });
            return found;
        } catch (IllegalStateException broken) {
            around.findings().add("memory", life.name() + " cannot put a deal together: " + broken.getMessage());
            throw broken;
        }
    }

    @Override
    public Mono<Set<UUID>> commit(List<DealCommit> commits) {
        return ask("commit", "answer of commit", () -> {
            around.trace().say(() -> life.name() + " commits " + commits.size());
            if (around.weather().strikes(CONFLICTS_PER_MILLE, "the store has a conflict")) {
                throw new StoreConflict();
            }
            return store.commit(commits);
        });
    }

    @Override
    public Mono<Void> open(NewDeal deal, DealCommit.KeyedAnswer answer) {
        return Mono.error(new UnsupportedOperationException("deals of a run are open from its beginning"));
    }

    /** Whether the connection was lost at this very moment: whoever then says that the store cannot be reached has a reason. */
    boolean lostJustNow() {
        return lostAtMicros == around.agenda().nowMicros();
    }

    private <T> Mono<T> ask(String there, String back, Supplier<T> work) {
        return Mono.create(sink -> {
            if (around.weather().strikes(LOST_PER_MILLE, "a question to the store is lost")) {
                later(back, () -> lose(sink));
                return;
            }
            // What left the machine is done even when the machine is not there any more.
            boolean sent = around.dice().chance(SENT_PER_MILLE);
            around.agenda().after(around.weather().latency(), sent ? null : life, there, () -> run(back, work, sink));
        });
    }

    private <T> void run(String back, Supplier<T> work, MonoSink<T> sink) {
        if (life.isOver()) {
            around.coverage().saw("fault", "done for an instance that is gone");
        }
        try {
            T result = work.get();
            boolean lost = around.weather().strikes(LOST_PER_MILLE, "an answer of the store is lost");
            later(back, lost ? () -> lose(sink) : () -> sink.success(result));
        } catch (RuntimeException refused) {
            later(back, () -> sink.error(refused));
        }
    }

    private void lose(MonoSink<?> sink) {
        lostAtMicros = around.agenda().nowMicros();
        sink.error(new ConnectionLost());
    }

    private void later(String what, Runnable step) {
        around.agenda().after(around.weather().latency(), life, what, step);
    }
}
