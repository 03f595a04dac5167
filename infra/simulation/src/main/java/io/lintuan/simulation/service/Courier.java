package io.lintuan.simulation.service;

import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.service.PaymentPort.RefundAnswer;
import java.time.Duration;
import java.time.Instant;

/** Carries out refunds: claims, asks the provider, notes. A crash between any two of these leaves it to the next claim. */
final class Courier {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int CLAIM_MOST = 10;

    private final Surroundings around;
    private final RefundTable refunds;
    private final Life life;
    private final Plant plant;

    Courier(Surroundings around, RefundTable refunds, Life life, Plant plant) {
        this.around = around;
        this.refunds = refunds;
        this.life = life;
        this.plant = plant;
    }

    void start() {
        Duration wait = around.weather().between(Duration.ofSeconds(1), Duration.ofSeconds(100));
        around.agenda().after(wait.toNanos() / 1_000, life, "claim refunds", () -> {
            Instant now = around.agenda().now();
            refunds.claim(CLAIM_MOST, now, LEASE).forEach(row -> carry(row, row.attempts()));
            start();
        });
    }

    private void carry(RefundRow row, int attempt) {
        if (plant.notesFirst()) {
            refunds.note(row.key(), around.agenda().now().plus(Duration.ofDays(365)), false);
        }
        step("ask the provider for a refund", () -> {
            String name = plant.refundName().apply(row.key(), Integer.toString(attempt));
            RefundAnswer answer = plant.provider().refund(name, row.paymentId(), row.amountMinor());
            around.trace().say(() -> life.name() + " asks for " + name + ": " + answer);
            if (around.weather().strikes(30, "the answer to a refund is lost")) {
                return;
            }
            step("note a refund", () -> note(row, attempt, answer));
        });
    }

    private void note(RefundRow row, int attempt, RefundAnswer answer) {
        if (plant.notesFirst()) {
            return;
        }
        Duration backOff = Duration.ofSeconds(1L << Math.min(attempt, 9));
        Duration wait = backOff.compareTo(LONGEST) < 0 ? backOff : LONGEST;
        Instant nextAt = around.agenda().now().plus(answer == RefundAnswer.TAKEN ? UNTIL_SETTLED : wait);
        refunds.note(row.key(), nextAt, answer == RefundAnswer.REJECTED);
    }

    private void step(String what, Runnable work) {
        around.agenda().after(around.weather().latency(), life, what, work);
    }
}
