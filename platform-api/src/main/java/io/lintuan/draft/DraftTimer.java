package io.lintuan.draft;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks every second; a look that fails is repeated by the next. */
@Singleton
@Requires(property = "lintuan.timers", notEquals = "false")
final class DraftTimer implements ApplicationEventListener<ServerStartupEvent> {
    private static final System.Logger LOG = System.getLogger(DraftTimer.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_MOST = Duration.ofMinutes(2);

    private final OpenDueDrafts due;
    private final Disposable.Swap sweeping = Disposables.swap();

    DraftTimer(OpenDueDrafts due) {
        this.due = due;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        sweeping.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> once(), 1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        sweeping.dispose();
    }

    private Mono<Void> once() {
        return Mono.defer(due::look).timeout(LOOK_MOST).onErrorResume(error -> {
            LOG.log(System.Logger.Level.WARNING, "drafts: {0}", error.getMessage());
            return Mono.empty();
        });
    }
}
