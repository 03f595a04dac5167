package io.lintuan.simulation.audit;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.Team;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.simulation.engine.Coverage;
import java.time.Instant;

/** Corners of the rules of groups, counted when they are met. */
final class GroupSights {
    private static final String MET = "met";

    private final Coverage coverage;

    GroupSights(Coverage coverage) {
        this.coverage = coverage;
    }

    void look(Decision decision) {
        DealState before = decision.before();
        DealState after = decision.after();
        if (before.status() != after.status()) {
            moved(before, after);
        }
        boolean extendedNow =
                before.extendedTo().isEmpty() && after.extendedTo().isPresent();
        see(extendedNow && after.cutOffAt().equals(byLeader(after)), "extended by the leader");
        see(extendedNow && !after.cutOffAt().equals(byLeader(after)), "extended after a miss");
        for (Order order : decision.changed()) {
            Order was = before.orders().get(order.orderId());
            if (was != null) {
                changed(after, was, order);
            }
        }
        for (Team team : decision.teams()) {
            before.team(team.teamId()).ifPresent(was -> changed(after, was, team));
        }
    }

    private void moved(DealState before, DealState after) {
        boolean formed =
                after.status() == DealStatus.FORMED && before.decidedAt().isEmpty();
        boolean lower = after.terms().group().failurePolicy() == FailurePolicy.ACCEPT_LOWER_TIER;
        see(formed && lower && !after.assured(), "formed below the minimum");
        see(formed && after.extendedTo().isPresent(), "formed after it was extended");
        see(after.status() == DealStatus.FAILED && after.extendedTo().isPresent(), "missed again");
        boolean people = after.paidPeople() < after.terms().group().minimumPeople();
        see(
                after.status() == DealStatus.FAILED
                        && people
                        && before.paidQuantity() >= after.terms().minimumQuantity(),
                "pieces enough, people too few");
        see(after.status() == DealStatus.CANCELLED, "called off when " + before.status());
    }

    private void changed(DealState after, Order was, Order order) {
        boolean calledOff =
                order.left().filter(CancelReason.DEAL_CANCELLED::equals).isPresent();
        see(calledOff && was.status() == OrderStatus.CONFIRMED, "a confirmed order is called off");
        boolean late = was.status() == OrderStatus.CANCELLED && order.payment().isPresent();
        see(late && order.placement().place().teamId().isPresent(), "a late payment takes its seat in a team again");
        see(late && after.extendedTo().isPresent(), "a late payment finds the deal open again");
    }

    private void changed(DealState after, Team was, Team team) {
        boolean decided = was.status() != team.status();
        see(forms(was) && forms(team) && !was.headOrderId().equals(team.headOrderId()), "a head is followed");
        see(
                decided && team.status() == TeamStatus.FORMED && after.status() != DealStatus.OPEN,
                "a team forms after the cut-off");
        see(decided && team.status() == TeamStatus.EXPIRED && was.paid() > 0, "a team ends that was paid for");
        see(decided && team.status() == TeamStatus.EXPIRED && was.paid() == 0, "a team ends that nobody paid for");
    }

    private static boolean forms(Team team) {
        return team.status() == TeamStatus.FORMING;
    }

    private static Instant byLeader(DealState deal) {
        return deal.terms().cutOffAt().plus(deal.terms().group().extendBy().orElseThrow());
    }

    private void see(boolean seen, String what) {
        if (seen) {
            coverage.saw(MET, what);
        }
    }
}
