package io.lintuan.insight;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Makes silence tell from a broken line. */
@Singleton
class Heartbeat {
    private final LiveFeed feed;

    Heartbeat(LiveFeed feed) {
        this.feed = feed;
    }

    @Scheduled(fixedRate = "15s")
    void beat() {
        feed.beat();
    }

    @PreDestroy
    void stop() {
        feed.closeAll();
    }
}
