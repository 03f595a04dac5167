package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.Errand;
import io.lintuan.chaos.plan.Fate;
import io.lintuan.chaos.plan.PlannedDeal;
import io.lintuan.chaos.plan.Visit;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.DealWatch;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One deal from its opening to the last pickup. */
final class DealRun {
    private static final int CONFLICT = 409;
    private static final Duration DECISION_MOST = Duration.ofMinutes(1);

    private final World world;
    private final Desk desk;
    private final PlannedDeal plan;
    private final Executor visitors;

    DealRun(World world, PlannedDeal plan, Executor visitors) {
        this.world = world;
        this.desk = world.desk();
        this.plan = plan;
        this.visitors = visitors;
    }

    private record Kept(Session buyer, String orderId) {}

    /** What goes wrong is a finding, and the rest of the deal is left out where it cannot be judged any more. */
    void run() {
        try {
            OpenedDeal deal = OpenedDeal.open(world, world.person(Role.LEADER, "leader"), plan);
            List<Optional<Kept>> visits = visits(deal);
            lateComers(deal);
            cutOff(deal);
            if (plan.pickups() > 0) {
                handOver(
                        deal,
                        visits.stream()
                                .flatMap(Optional::stream)
                                .limit(plan.pickups())
                                .toList());
            }
        } catch (Desk.Otherwise | CompletionException e) {
            found("deal " + plan.number(), e);
        }
    }

    /** In the order of the plan; empty for who keeps nothing. */
    private List<Optional<Kept>> visits(OpenedDeal deal) {
        List<CompletableFuture<Optional<Kept>>> visits = plan.visits().stream()
                .map(visit -> CompletableFuture.supplyAsync(
                        () -> visit(deal, visit),
                        CompletableFuture.delayedExecutor(visit.afterMs(), TimeUnit.MILLISECONDS, visitors)))
                .toList();
        return visits.stream().map(CompletableFuture::join).toList();
    }

    private Optional<Kept> visit(OpenedDeal deal, Visit visit) {
        try {
            VisitRun run = new VisitRun(world, deal, plan, visit);
            String orderId = run.run();
            return visit.errand().seat() == Errand.Seat.KEPT
                    ? Optional.of(new Kept(run.buyer(), orderId))
                    : Optional.empty();
        } catch (Desk.Otherwise | CompletionException e) {
            found(
                    "deal %d of %s, visit %d, which %s"
                            .formatted(plan.number(), deal.dealId(), visit.number(), visit.errand()),
                    e);
            return Optional.empty();
        } finally {
            world.progress().operationDone();
        }
    }

    private void lateComers(OpenedDeal deal) {
        IntStream.range(0, plan.lateComers()).forEach(number -> {
            if (plan.fate() == Fate.SELLS_OUT) {
                desk.refused(late(deal, "late-" + number), CONFLICT, "sold-out");
            }
            world.progress().operationDone();
        });
    }

    private void cutOff(OpenedDeal deal) {
        Call cutOff = Platform.cutOff(deal.leader(), key("cut-off"), deal.dealId(), null);
        desk.accepted(cutOff);
        desk.accepted(cutOff);
        String status = new DealWatch(
                        world.api(), DECISION_MOST, (kind, example) -> found(kind, new Desk.Otherwise(example)))
                .awaitDecision(deal.leader(), deal.shareToken());
        String must = plan.forms() ? "FORMED" : "FAILED";
        if (!status.equals(must)) {
            throw new Desk.Otherwise("must have %s and is %s (%s)".formatted(must, status, deal.dealId()));
        }
        desk.refused(
                Platform.cutOff(deal.leader(), key("cut-off-again"), deal.dealId(), null),
                CONFLICT,
                "deal-already-decided");
        desk.refused(late(deal, "too-late"), CONFLICT, "deal-not-open");
    }

    private void handOver(OpenedDeal deal, List<Kept> orders) {
        desk.accepted(Platform.arrivals(deal.leader(), key("arrival"), deal.dealId(), null));
        for (Kept kept : orders) {
            String code =
                    desk.accepted(Platform.order(kept.buyer(), kept.orderId())).text("pickupCode");
            Call pickUp = Platform.pickUp(deal.leader(), key("pick-" + kept.orderId()), deal.dealId(), code, null);
            desk.accepted(pickUp);
            desk.accepted(pickUp);
        }
    }

    private Call late(OpenedDeal deal, String who) {
        Session buyer = world.person(Role.NEIGHBOR, plan.number() + "-" + who);
        return Platform.join(buyer, key(who), deal.dealId(), deal.wish(1), null);
    }

    private void found(String where, RuntimeException otherwise) {
        world.findings().add("outcome", where + ": " + otherwise.getMessage());
    }

    private String key(String step) {
        return world.key(plan.number() + "-" + step);
    }
}
