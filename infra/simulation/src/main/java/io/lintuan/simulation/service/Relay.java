package io.lintuan.simulation.service;

import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import java.time.Duration;

/** Brings what was said to the topic: sends, then marks as sent. A crash between the two sends again. */
final class Relay {
    private final Surroundings around;
    private final Outbox outbox;
    private final Life life;

    Relay(Surroundings around, Outbox outbox, Life life) {
        this.around = around;
        this.outbox = outbox;
        this.life = life;
    }

    void start() {
        Duration wait = around.weather().between(Duration.ofSeconds(5), Duration.ofSeconds(150));
        around.agenda().after(wait.toNanos() / 1_000, life, "look into the outbox", () -> {
            outbox.waiting()
                    .forEach((deal, upTo) -> step("send the outbox", () -> {
                        outbox.send(deal, upTo);
                        step("mark as sent", () -> outbox.mark(deal, upTo));
                    }));
            start();
        });
    }

    private void step(String what, Runnable work) {
        around.agenda().after(around.weather().latency(), life, what, work);
    }
}
