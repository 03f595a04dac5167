package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Queues, batches and keys, with a store that commits when the test says so. */
class LaneDeskTest {
    private final FakeStore store = new FakeStore();
    private final AtomicInteger nudges = new AtomicInteger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LaneDesk desk =
            new LaneDesk(store, Clock.systemUTC(), nudges::incrementAndGet, registry, new DeskSettings(1, 300, 1_000));
    private final Sinks.Empty<Void> opened = Sinks.empty();
    private final UUID deal = store.aDeal();

    @AfterEach
    void close() {
        opened.tryEmitEmpty();
        desk.close();
    }

    @Test
    void takesWhatGatheredWhileTheLastBatchCommitted() {
        store.holdCommitsUntil(opened.asMono());
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        answers.add(desk.submit(join(Optional.empty())).toFuture());
        await().until(() -> store.commits.size() == 1);
        for (int i = 0; i < 299; i++) {
            answers.add(desk.submit(join(Optional.empty())).toFuture());
        }
        assertThat(registry.get("lintuan.desk.queue.depth").gauge().value()).isEqualTo(299);

        opened.tryEmitEmpty();
        answers.forEach(CompletableFuture::join);

        assertThat(store.commits)
                .extracting(batch -> batch.get(0).decision().outcomes().size())
                .containsExactly(1, 256, 43);
        assertThat(registry.get("lintuan.desk.batch.commands").summary().max()).isEqualTo(256);
        assertThat(registry.get("lintuan.desk.commit").timer().count()).isEqualTo(3);
        assertThat(nudges.get()).isEqualTo(3);
    }

    @Test
    void saysBusyWhenTheQueueIsFullAndForgetsTheKey() {
        store.holdCommitsUntil(opened.asMono());
        CompletableFuture<Answer> first = desk.submit(join(Optional.empty())).toFuture();
        await().until(() -> store.commits.size() == 1);
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            waiting.add(desk.submit(join(Optional.empty())).toFuture());
        }
        Submission oneTooMany = join(Optional.of(Ask.key()));

        assertThatThrownBy(() -> desk.submit(oneTooMany).block()).isInstanceOf(DeskBusy.class);

        opened.tryEmitEmpty();
        first.join();
        waiting.forEach(CompletableFuture::join);
        assertThat(desk.submit(oneTooMany).block().accepted()).isTrue();
    }

    @Test
    void letsASecondRequestWaitForTheFirstWithItsKey() {
        store.holdCommitsUntil(opened.asMono());
        Submission submission = join(Optional.of(Ask.key()));
        CompletableFuture<Answer> first = desk.submit(submission).toFuture();
        await().until(() -> store.commits.size() == 1);
        CompletableFuture<Answer> second = desk.submit(submission).toFuture();

        opened.tryEmitEmpty();

        assertThat(second.join()).isEqualTo(first.join());
        assertThat(store.commits).hasSize(1);
    }

    @Test
    void givesUpWaitingForAKeyInFlightAfterTwoSeconds() {
        store.holdCommitsUntil(opened.asMono());
        Submission submission = join(Optional.of(Ask.key()));
        CompletableFuture<Answer> first = desk.submit(submission).toFuture();

        assertThatThrownBy(() -> desk.submit(submission).block()).isInstanceOf(RequestInFlight.class);

        opened.tryEmitEmpty();
        assertThat(first.join().accepted()).isTrue();
        assertThat(desk.submit(submission).block()).isEqualTo(first.join());
    }

    @Test
    void refusesAKeyForAnotherRequestInFlightAndLater() {
        RequestKey key = Ask.key();
        RequestKey changed = new RequestKey(key.caller(), key.key(), "another fingerprint");
        store.holdCommitsUntil(opened.asMono());
        CompletableFuture<Answer> first = desk.submit(join(Optional.of(key))).toFuture();
        await().until(() -> store.commits.size() == 1);

        assertThatThrownBy(() -> desk.submit(join(Optional.of(changed))).block())
                .isInstanceOf(KeyReused.class);
        opened.tryEmitEmpty();
        first.join();
        assertThatThrownBy(() -> desk.submit(join(Optional.of(changed))).block())
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void goesOnWithACommandWhoseCallerHungUp() {
        store.holdCommitsUntil(opened.asMono());
        Submission submission = join(Optional.of(Ask.key()));
        desk.submit(submission).subscribe().dispose();
        await().until(() -> store.commits.size() == 1);
        CompletableFuture<Answer> again = desk.submit(submission).toFuture();

        opened.tryEmitEmpty();

        assertThat(again.join().accepted()).isTrue();
        assertThat(store.commits).hasSize(1);
    }

    @Test
    void answersEverythingItTookBeforeItCloses() {
        store.holdCommitsUntil(opened.asMono());
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(desk.submit(join(Optional.empty())).toFuture());
        }
        CompletableFuture<Void> closed = CompletableFuture.runAsync(desk::close);
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> desk.submit(join(Optional.empty())).block())
                .isInstanceOf(DeskBusy.class));

        opened.tryEmitEmpty();
        closed.join();

        assertThat(answers).allMatch(answer -> answer.join().accepted());
    }

    @Test
    void saysSoWhenThereIsNoSuchDeal() {
        Submission unknown = new Submission(
                UUID.randomUUID(), join(Optional.empty()).command(), Optional.of(Ask.key()), Optional.empty());

        assertThatThrownBy(() -> desk.submit(unknown).block()).isInstanceOf(DealNotFound.class);
        assertThat(store.commits).isEmpty();
    }

    @Test
    void saysUnavailableWhenTheStoreFailsAndRecovers() {
        store.holdCommitsUntil(Mono.error(new IllegalStateException("no connection")));
        Submission submission = join(Optional.of(Ask.key()));

        assertThatThrownBy(() -> desk.submit(submission).block()).isInstanceOf(DeskUnavailable.class);

        store.holdCommitsUntil(Mono.empty());
        assertThat(desk.submit(submission).block().accepted()).isTrue();
    }

    @Test
    void decidesAgainWhenAnotherTransactionStoodInTheWay() {
        AtomicInteger failures = new AtomicInteger();
        store.holdCommitsUntil(
                Mono.defer(() -> failures.incrementAndGet() <= 40 ? Mono.error(new StoreConflict()) : Mono.empty()));

        assertThat(desk.submit(join(Optional.of(Ask.key()))).block().accepted()).isTrue();
        assertThat(failures.get()).isEqualTo(41);
    }

    private Submission join(Optional<RequestKey> key) {
        Join join = new Join(
                UUID.randomUUID(), UUID.randomUUID(), "b", List.of(new Wish(FakeStore.GRAPES, 1)), System.nanoTime());
        return new Submission(deal, join, key, Optional.empty());
    }
}
