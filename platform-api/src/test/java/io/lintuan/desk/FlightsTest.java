package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** A key is taken exactly as long as its first request is open. */
class FlightsTest {
    private final Flights flights = new Flights(Schedulers.parallel());
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void letsAFailedRequestBeAskedAgainTheMomentItFails() {
        RequestKey key = Ask.key();
        Mono<Answer> again = flights.board(key, () -> fails());

        assertThatThrownBy(() -> flights.board(key, () -> fails())
                        .onErrorResume(DeskUnavailable.class, failure -> again)
                        .block())
                .isInstanceOf(DeskUnavailable.class);

        assertThat(begun.get()).isEqualTo(2);
    }

    @Test
    void keepsTheKeyWhenTheFirstCallerHangsUp() {
        RequestKey key = Ask.key();
        Sinks.One<Answer> decided = Sinks.one();
        flights.board(key, () -> begins(decided.asMono())).subscribe().dispose();
        flights.board(key, () -> begins(decided.asMono())).subscribe().dispose();

        assertThat(begun.get()).isEqualTo(1);
        decided.tryEmitEmpty();
        flights.board(key, () -> begins(Mono.empty())).block();
        assertThat(begun.get()).isEqualTo(2);
    }

    private Mono<Answer> fails() {
        return begins(Mono.error(new DeskUnavailable()));
    }

    private Mono<Answer> begins(Mono<Answer> outcome) {
        begun.incrementAndGet();
        return outcome;
    }
}
