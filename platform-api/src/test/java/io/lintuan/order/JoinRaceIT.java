package io.lintuan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.service.DealFixture;
import io.lintuan.service.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinRaceIT {
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private RunningService service;
    private LimitedPoint point;

    @BeforeAll
    void start() {
        service = LimitedPoint.service("join_race");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /**
     * Neighbors who come at once, change their minds, repeat themselves, and requests that die between any two steps: never
     * more orders than places, and once everything was looked at, exactly the places of the orders that are alive are taken.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverPlacesOneOrderTooManyAndLeaksNothing(long seed) {
        int capacity = 12;
        point = new LimitedPoint(service);
        point.limit(capacity);
        Random random = new Random(seed);
        List<UUID> people = point.people(60);
        List<JoinWish> wishes = new ArrayList<>();
        for (UUID person : people) {
            JoinWish wish = wish(person, random.nextBoolean() ? point.grapes : point.pears);
            wishes.add(wish);
            if (random.nextInt(3) == 0) {
                wishes.add(wish);
            }
        }
        Collections.shuffle(wishes, random);
        List<Duration> lives = wishes.stream()
                .map(wish -> random.nextInt(2) == 0 ? WHOLE : Duration.ofNanos(random.nextInt(30_000_000)))
                .toList();
        Flux.range(0, wishes.size())
                .flatMap(i -> attempt(wishes.get(i), lives.get(i)), 32)
                .blockLast();
        assertThat(point.orders()).hasSizeLessThanOrEqualTo(capacity);

        leave(random);
        point.sweep(Duration.ofMinutes(2));
        Flux.fromIterable(wishes).flatMap(wish -> attempt(wish, WHOLE), 16).blockLast();
        assertThat(point.orders()).hasSizeLessThanOrEqualTo(capacity);
        for (int look = 1; look < 8; look++) {
            point.sweep(Duration.ofMinutes(10L * look));
        }
        assertThat(point.orders()).hasSize(point.taken());
        wishes.clear();
        point.people(capacity).forEach(person -> wishes.add(wish(person, point.grapes)));
        Flux.fromIterable(wishes).flatMap(wish -> attempt(wish, WHOLE), 16).blockLast();
        assertThat(point.orders()).as("no place is lost").hasSize(capacity);
    }

    /** The request dies when its life is over, wherever it is by then. */
    private Mono<Answer> attempt(JoinWish wish, Duration life) {
        return Mono.defer(() -> service.bean(JoinDeal.class).join(again(wish)))
                .take(life)
                .onErrorComplete()
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Another attempt of the same request names another order. */
    private static JoinWish again(JoinWish wish) {
        return wish.with(wish.join().forOrder(UUID.randomUUID()));
    }

    private static JoinWish wish(UUID person, DealFixture.OpenDeal deal) {
        DealCommand.Join join = new DealCommand.Join(
                UUID.randomUUID(),
                person,
                person.toString(),
                List.of(new DealCommand.Wish(UUID.fromString(deal.offeringId()), 1)),
                person.getLeastSignificantBits());
        RequestKey key = new RequestKey(person.toString(), "join", deal.dealId());
        return new JoinWish(UUID.fromString(deal.dealId()), join, key, Optional.empty(), Optional.empty());
    }

    private void leave(Random random) {
        for (List<UUID> order : point.orders()) {
            if (random.nextInt(3) == 0) {
                service.bean(OrderDesk.class)
                        .submit(new Submission(
                                order.get(1),
                                new DealCommand.Cancel(order.get(0), order.get(2)),
                                Optional.empty(),
                                Optional.empty()))
                        .block();
            }
        }
    }
}
