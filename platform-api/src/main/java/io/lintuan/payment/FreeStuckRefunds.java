package io.lintuan.payment;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Asks the provider once more for every refund that is stuck: what a person does after the provider was away for long or a
 * rejection was cleared up. The provider knows the refund's key, so one that it carried out after all is not paid twice.
 */
@Singleton
public class FreeStuckRefunds {
    private static final Logger LOG = LoggerFactory.getLogger(FreeStuckRefunds.class);

    private final Refunds refunds;
    private final Clock clock;

    FreeStuckRefunds(Refunds refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Tells how many were stuck. */
    public Mono<Long> free() {
        return refunds.free(clock.instant()).doOnNext(freed -> LOG.info("{} stuck refunds are tried again", freed));
    }
}
