package io.lintuan.desk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keys whose first request is still being decided here. A second one waits for its outcome, but not for long. */
final class Flights {
    static final Duration WAIT_MOST = Duration.ofSeconds(2);

    private record Flight(String fingerprint, Mono<Answer> answer) {}

    private final Map<KeyName, Flight> flights = new ConcurrentHashMap<>();
    private final Scheduler time;

    Flights(Scheduler time) {
        this.time = time;
    }

    Mono<Answer> board(RequestKey key, Supplier<Mono<Answer>> first) {
        return Mono.defer(() -> {
            KeyName name = KeyName.of(key);
            // Cached, so that a caller who hangs up neither stops the command nor frees its key too early. The key is
            // free before its answer is out, so that whoever asks again at once is not told a failure that is over.
            Mono<Answer> answer =
                    Mono.defer(first).doOnTerminate(() -> flights.remove(name)).cache();
            Flight other = flights.putIfAbsent(name, new Flight(key.fingerprint(), answer));
            if (other == null) {
                return answer;
            }
            return other.fingerprint().equals(key.fingerprint())
                    ? other.answer().timeout(WAIT_MOST, Mono.error(RequestInFlight::new), time)
                    : Mono.error(new KeyReused());
        });
    }
}
