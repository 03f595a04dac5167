package io.lintuan.service;

import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A neighbor who wants one piece, and asks until it is decided, wherever somebody answers. */
record Calls(String token, String key, OpenDeal deal) {
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** What says that nothing is decided yet, or that nobody knows. */
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 503);

    static Calls byNeighbor(String token, OpenDeal deal) {
        return new Calls(token, UUID.randomUUID().toString(), deal);
    }

    Reply once(URI service) {
        return once(service, 1);
    }

    Reply once(URI service, int quantity) {
        return new Api(service).as(token).with("Idempotency-Key", key).post(deal.joinPath(), deal.lines(quantity));
    }

    Reply untilDecided(Supplier<URI> services) {
        while (true) {
            try {
                Reply reply = once(services.get());
                if (!isOpen(reply)) {
                    return reply;
                }
            } catch (IllegalStateException gone) {
                // The instance went away in the middle; the key tells the next one.
                if (Thread.currentThread().isInterrupted()) {
                    throw gone;
                }
            }
            // A queue that is full, or an instance that is starting, is not helped by being asked at once.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    static boolean isOpen(Reply reply) {
        return ASK_AGAIN.contains(reply.status()) || reply.code().equals("request-in-flight");
    }
}
