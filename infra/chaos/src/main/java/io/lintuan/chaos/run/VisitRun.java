package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.PlannedDeal;
import io.lintuan.chaos.plan.Visit;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One neighbor's errand, step by step; each step has one right answer. */
final class VisitRun {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    private final World world;
    private final Desk desk;
    private final OpenedDeal deal;
    private final PlannedDeal plan;
    private final Visit visit;
    private final Session buyer;

    VisitRun(World world, OpenedDeal deal, PlannedDeal plan, Visit visit) {
        this.world = world;
        this.desk = world.desk();
        this.deal = deal;
        this.plan = plan;
        this.visit = visit;
        this.buyer = world.person(Role.NEIGHBOR, plan.number() + "-" + visit.number());
    }

    Session buyer() {
        return buyer;
    }

    /** The order's id, or nothing where none must be. Throws {@link Desk.Otherwise}. */
    String run() {
        switch (visit.errand()) {
            case WANTS_TOO_MUCH -> {
                Call tooMuch = join("too-much", plan.perPersonLimit() + visit.quantity());
                desk.refused(tooMuch, CONFLICT, "over-limit");
                desk.refused(tooMuch, CONFLICT, "over-limit");
                return "";
            }
            case WANTS_NOTHING -> {
                desk.refused(join("nothing", 0), BAD_REQUEST, "field-invalid");
                return "";
            }
            case WANTS_THE_UNKNOWN -> {
                List<Platform.Wish> unknown = List.of(
                        new Platform.Wish(UUID.nameUUIDFromBytes(new byte[] {1}).toString(), 1));
                desk.refused(
                        Platform.join(buyer, key("unknown"), deal.dealId(), unknown, null),
                        UNPROCESSABLE,
                        "offering-unknown");
                return "";
            }
            default -> {
                String orderId = joined();
                goOn(orderId);
                return orderId;
            }
        }
    }

    private void goOn(String orderId) {
        switch (visit.errand()) {
            case PAYS_TWICE -> {
                String one = started(orderId, "one");
                String other = started(orderId, "other");
                desk.confirmed(one);
                desk.confirmed(other);
                desk.awaitPaid(buyer, orderId);
            }
            case LEAVES_UNPAID -> leave(orderId);
            case LEAVES_PAID -> {
                pay(orderId);
                leave(orderId);
            }
            case PAYS_TOO_LATE -> {
                String paymentId = started(orderId, "late");
                leave(orderId);
                desk.confirmed(paymentId);
            }
            case CHANGES_BODY -> {
                desk.refused(join("join", visit.quantity() + 1), UNPROCESSABLE, "idempotency-key-reused");
                pay(orderId);
            }
            case IS_MEDDLED_WITH -> {
                Session other = world.person(Role.NEIGHBOR, plan.number() + "-meddler-" + visit.number());
                desk.refused(Platform.cancel(other, key("meddle"), orderId, null), FORBIDDEN, "not-your-order");
                pay(orderId);
            }
            default -> pay(orderId);
        }
    }

    private String joined() {
        Call join = join("join", visit.quantity());
        return switch (visit.errand()) {
            case ASKS_AGAIN -> same(desk.accepted(join), desk.accepted(join));
            case ASKS_AT_ONCE -> {
                CompletableFuture<Reply> other = CompletableFuture.supplyAsync(
                        () -> desk.accepted(join), task -> new Thread(task, "at-once").start());
                yield same(desk.accepted(join), other.join());
            }
            default -> orderOf(desk.accepted(join));
        };
    }

    private String same(Reply one, Reply other) {
        if (!orderOf(one).equals(orderOf(other))) {
            throw new Desk.Otherwise(
                    "I3: key %s was answered with two orders: %s and %s".formatted(key("join"), one, other));
        }
        return orderOf(one);
    }

    private String orderOf(Reply joined) {
        long amountMinor = joined.json().path("amountMinor").asLong();
        if (amountMinor != plan.amountMinor(visit)) {
            throw new Desk.Otherwise("%d pieces at %d cost %d and not: %s"
                    .formatted(visit.quantity(), plan.priceMinor(), plan.amountMinor(visit), joined));
        }
        return joined.text("orderId");
    }

    private void pay(String orderId) {
        desk.confirmed(started(orderId, "pay"));
        desk.awaitPaid(buyer, orderId);
    }

    private String started(String orderId, String step) {
        return desk.accepted(Platform.startPayment(buyer, key(step), orderId, null))
                .text("paymentId");
    }

    private void leave(String orderId) {
        desk.accepted(Platform.cancel(buyer, key("leave"), orderId, null));
    }

    private Call join(String step, int quantity) {
        return Platform.join(buyer, key(step), deal.dealId(), deal.wish(quantity), null);
    }

    private String key(String step) {
        return world.key(plan.number() + "-" + visit.number() + "-" + step);
    }
}
