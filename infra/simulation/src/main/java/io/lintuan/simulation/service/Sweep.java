package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.Team;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The timers: looks for what is due and tells the desk. It asks the same of the store as {@code io.lintuan.time.Timers}. */
final class Sweep {
    private final Surroundings around;
    private final MemoryStore store;
    private final Life life;
    private final OrderDesk desk;

    Sweep(Surroundings around, MemoryStore store, Life life, OrderDesk desk) {
        this.around = around;
        this.store = store;
        this.life = life;
        this.desk = desk;
    }

    void start() {
        // Rare and uneven: a timer that is late is the rule here, and two instances often find the same.
        Duration wait = around.weather().between(Duration.ofSeconds(5), Duration.ofMinutes(3));
        around.agenda().after(wait.toNanos() / 1_000, life, "look at the time", () -> {
            Instant now = around.agenda().now();
            store.deals().forEach(deal -> look(deal, now));
            start();
        });
    }

    private void look(DealState deal, Instant now) {
        boolean due = deal.status() == DealStatus.OPEN && !deal.cutOffAt().isAfter(now);
        if (due || store.isUnfinished(deal.terms().dealId())) {
            tell(deal, new DealCommand.CutOff(null));
        }
        boolean expired = store.deal(deal.terms().dealId()).orders().values().stream()
                .anyMatch(order -> order.status() == OrderStatus.PENDING_PAYMENT
                        && !order.placement().heldUntil().isAfter(now));
        if (expired || store.teamsOf(deal).anyMatch(team -> isUp(deal, team, now))) {
            tell(deal, new DealCommand.ExpireSeats());
        }
    }

    private static boolean isUp(DealState deal, Team team, Instant now) {
        boolean running = deal.status() == DealStatus.OPEN || deal.status() == DealStatus.CUT_OFF;
        return running
                && team.status() == TeamStatus.FORMING
                && team.held() == 0
                && !team.deadline().isAfter(now);
    }

    private void tell(DealState deal, DealCommand command) {
        Submission submission = new Submission(deal.terms().dealId(), command, Optional.empty(), Optional.empty());
        around.agenda().after(around.weather().latency(), life, "tell of the time", () -> desk.submit(submission)
                .subscribe(done -> {}, later -> {}));
        if (around.weather().strikes(100, "a timer fires twice")) {
            Duration late = around.weather().between(Duration.ofSeconds(1), Duration.ofMinutes(2));
            around.agenda().after(late.toNanos() / 1_000, life, "tell of the time", () -> desk.submit(submission)
                    .subscribe(done -> {}, later -> {}));
        }
    }
}
