package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A deal as its rules read, walked over from the beginning for every question. It is told each command that was
 * committed, in that order, and says what should have come of it.
 */
public final class DealModel {
    final DealPlan plan;
    final int ordersMost;
    final Map<UUID, OrderModel> orders = new LinkedHashMap<>();
    final Map<UUID, TeamModel> teams = new LinkedHashMap<>();
    final Map<String, UUID> codes = new LinkedHashMap<>();

    /** Teams with an order that the command at hand changed. */
    private final Set<UUID> touched = new LinkedHashSet<>();

    DealStatus status = DealStatus.OPEN;
    Instant cutOffAt;
    boolean extended;
    boolean assured;

    /** Null until the deal has formed. */
    ClosingRules closing;

    /** {@code ordersMost} is how many orders follow their deal at once. */
    public DealModel(DealPlan plan, int ordersMost) {
        this.plan = plan;
        this.ordersMost = ordersMost;
        this.cutOffAt = plan.cutOffAt();
    }

    /**
     * Takes a command.
     *
     * @param after the deal as it was committed, asked only for names that are the core's choice
     * @return the code it has to be refused with, or null when it has to be accepted
     */
    public RefusalCode take(DealCommand command, DealState after, Instant at) {
        touched.clear();
        RefusalCode refusal = new Asking(this, after, at).about(command);
        for (UUID teamId : List.copyOf(touched)) {
            new TeamRules(this).settle(teams.get(teamId), at);
        }
        if (!touched.isEmpty()) {
            decideIfSettled(at);
        }
        return refusal;
    }

    public DealPlan plan() {
        return plan;
    }

    public DealStatus status() {
        return status;
    }

    public Instant cutOffAt() {
        return cutOffAt;
    }

    public boolean isAssured() {
        return assured;
    }

    public Map<UUID, OrderModel> orders() {
        return orders;
    }

    public Map<UUID, TeamModel> teams() {
        return teams;
    }

    /** What orders in that seat hold of an offering. */
    public int taken(UUID offeringId, OrderStatus.Seat seat) {
        return orders.values().stream()
                .filter(order -> order.status.seat() == seat)
                .mapToInt(order -> order.of(offeringId))
                .sum();
    }

    public long commissionMinor(OrderModel order) {
        return order.keptMinor() * plan.commissionBasisPoints() / 10_000;
    }

    /** Pieces that are paid for in any case, so without those that only may fill a case. */
    int firm(UUID offeringId) {
        return orders.values().stream()
                .filter(OrderModel::isPaid)
                .flatMap(order -> order.lines.stream())
                .filter(line -> line.offering.offeringId().equals(offeringId))
                .mapToInt(LineModel::firm)
                .sum();
    }

    boolean isOpen(Instant at) {
        return status == DealStatus.OPEN && at.isBefore(cutOffAt);
    }

    /** Whether anything is still to be decided. */
    boolean isRunning() {
        return status == DealStatus.OPEN || status == DealStatus.CUT_OFF;
    }

    /** Whether the buyer may still leave or change, or come back: in a team as long as that is open, else until the cut-off. */
    boolean mayLeave(OrderModel order, Instant at) {
        return order.teamId == null ? isOpen(at) : new TeamRules(this).isOpen(teams.get(order.teamId), at);
    }

    boolean reachesMinimum() {
        int firm = plan.offerings().stream()
                .mapToInt(offering -> firm(offering.offeringId()))
                .sum();
        long people = orders.values().stream()
                .filter(OrderModel::isPaid)
                .map(order -> order.buyerId)
                .distinct()
                .count();
        return firm >= plan.minimumQuantity() && people >= plan.group().minimumPeople();
    }

    void decideIfSettled(Instant at) {
        boolean waits = orders.values().stream().anyMatch(OrderModel::isHeld)
                || teams.values().stream().anyMatch(TeamModel::isForming);
        if (status == DealStatus.CUT_OFF && !waits) {
            new ClosingRules(this).decide(at);
        }
    }

    void extend(Instant from) {
        extended = true;
        status = DealStatus.OPEN;
        cutOffAt = from.plus(plan.group().extendBy().orElseThrow());
    }

    /** An unpaid order leaves. */
    void release(OrderModel order) {
        order.status = OrderStatus.CANCELLED;
        new TeamRules(this).left(order);
        touch(order);
    }

    void touch(OrderModel order) {
        if (order.teamId != null) {
            touched.add(order.teamId);
        }
    }
}
