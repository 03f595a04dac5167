package io.lintuan.desk;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.outbox.Nudge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The door of the desk: finds the lane of a deal, and lets a key in only once at a time. */
@Singleton
public final class LaneDesk implements OrderDesk {
    private static final System.Logger LOG = System.getLogger(LaneDesk.class.getName());
    private static final int DRAIN_SECONDS_MOST = 10;

    private final DealStore store;
    private final Clock clock;
    private final Nudge relay;
    private final Flights flights;
    private final Scheduler threads;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * Starts its lanes at once.
     *
     * @param relay absent where nothing relays
     */
    @Inject
    public LaneDesk(
            DealStore store, Clock clock, @Nullable Nudge relay, MeterRegistry registry, DeskSettings settings) {
        this(store, clock, relay, registry, settings, DeskWork.ofThisMachine(settings));
    }

    /** With hands of the caller's. */
    public LaneDesk(
            DealStore store,
            Clock clock,
            @Nullable Nudge relay,
            MeterRegistry registry,
            DeskSettings settings,
            DeskWork work) {
        this.store = store;
        this.clock = clock;
        this.relay = relay == null ? () -> {} : relay;
        DeskMeters meters = new DeskMeters(registry);
        this.flights = new Flights(work.callers());
        this.threads = work.threads();
        for (int i = 0; i < settings.lanes(); i++) {
            Scheduler writer = work.writers().get();
            LoadedDeals loaded = new LoadedDeals(settings.cachedOrders() / settings.lanes());
            BatchDecider decider = new BatchDecider(store, loaded, clock, meters, writer, work, this::committed);
            lanes.add(new Lane(settings.queueLength(), decider, writer));
        }
        meters.watch(lanes);
    }

    @Override
    public Mono<Answer> submit(Submission submission) {
        return submission
                .key()
                .map(key -> flights.board(key, () -> enqueue(submission)))
                .orElseGet(() -> Mono.defer(() -> enqueue(submission)));
    }

    @Override
    public Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key) {
        return flights.board(key, () -> first(key, prepared));
    }

    @PreDestroy
    void close() {
        if (threads.isDisposed()) {
            return;
        }
        CompletableFuture<?>[] drained = lanes.stream().map(Lane::close).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(drained).get(DRAIN_SECONDS_MOST, TimeUnit.SECONDS);
        } catch (Exception late) {
            LOG.log(System.Logger.Level.WARNING, "the desk was closed before everything was answered", late);
        }
        threads.dispose();
    }

    private Mono<Answer> enqueue(Submission submission) {
        Pending pending = new Pending(submission);
        return lane(submission.dealId()).offer(pending) ? pending.answer() : Mono.error(new DeskBusy());
    }

    private Lane lane(UUID dealId) {
        return lanes.get(Math.floorMod(dealId.hashCode(), lanes.size()));
    }

    private Mono<Answer> first(RequestKey key, Mono<NewDeal> prepared) {
        return repeated(key).switchIfEmpty(prepared.flatMap(deal -> insert(key, deal)));
    }

    private Mono<Answer> insert(RequestKey key, NewDeal deal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Answer answer = new Answer(null, deal.dealId(), null, null, 0, deal.currency(), null, null, now);
        return reached(store.open(deal, new DealCommit.KeyedAnswer(key, answer)))
                .doOnSuccess(done -> relay.wake())
                .thenReturn(answer)
                .onErrorResume(KeyTaken.class, taken -> repeated(key));
    }

    private Mono<Answer> repeated(RequestKey key) {
        KeyName name = KeyName.of(key);
        return reached(store.answers(List.of(name)))
                .flatMap(stored -> Mono.justOrEmpty(stored.get(name)))
                .flatMap(first -> first.fingerprint().equals(key.fingerprint())
                        ? Mono.just(first.answer())
                        : Mono.error(new KeyReused()));
    }

    /** What the store says for a reason passes; anything else means that it could not be asked, or its answer was lost. */
    private static <T> Mono<T> reached(Mono<T> asked) {
        return asked.onErrorMap(error -> !(error instanceof KeyTaken || error instanceof CommitRefused), error -> {
            LOG.log(System.Logger.Level.WARNING, "a deal was not opened", error);
            return new DeskUnavailable();
        });
    }

    private void committed(DealCommit commit) {
        if (!commit.decision().events().isEmpty()) {
            relay.wake();
        }
        if (commit.decision().unfinished()) {
            goOn(commit.dealId());
        }
    }

    /** The timers would find it too; this only spares the wait. */
    private void goOn(UUID dealId) {
        DealCommand rest = new DealCommand.CutOff(null);
        enqueue(new Submission(dealId, rest, Optional.empty(), Optional.empty()))
                .subscribe(
                        done -> {}, later -> LOG.log(System.Logger.Level.DEBUG, "deal " + dealId + " goes on later"));
    }
}
