package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.ledger.Posting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One decision while it is being made: the state so far and what it will cause. The only mutable thing of the model, and
 * it never leaves it. Rules check first and change afterwards, so a refusal leaves it untouched.
 */
final class Turn {
    private static final Duration AHEAD_MOST = Duration.ofMinutes(1);

    private final DealState before;
    private final Instant now;
    private final int ordersMost;
    private final List<DealEvent> events = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> changedTeams = new LinkedHashSet<>();
    private final Set<UUID> touchedTeams = new LinkedHashSet<>();
    private final Decision.Effects effects =
            new Decision.Effects(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private DealState state;
    private Instant at;

    Turn(DealState before, Instant now) {
        this(before, now, Following.ORDERS_MOST);
    }

    /** {@code ordersMost} is how many orders follow their deal in one decision. */
    Turn(DealState before, Instant now, int ordersMost) {
        this.ordersMost = ordersMost;
        this.before = before;
        this.state = before;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.at = this.now;
    }

    /** Whether the command may carry the time it carries; from here on {@link #at} is when it happened. */
    boolean begin(Asked asked) {
        touchedTeams.clear();
        Optional<Instant> stated = asked.statedAt();
        at = stated.orElse(now).truncatedTo(ChronoUnit.MICROS);
        return stated.isEmpty() || (state.terms().statedTime() && !at.isAfter(now.plus(AHEAD_MOST)));
    }

    /**
     * When something happened that others report, in a deal whose times are stated: neither early nor from before the
     * order. In any other deal it happens when the desk hears of it, or a late report would change minutes that are final.
     */
    void reported(Instant moment, Instant notBefore) {
        if (!state.terms().statedTime()) {
            return;
        }
        Instant latest = now.plus(AHEAD_MOST);
        Instant claimed = moment.truncatedTo(ChronoUnit.MICROS);
        Instant past = claimed.isAfter(latest) ? latest : claimed;
        at = past.isBefore(notBefore) ? notBefore : past;
    }

    Instant at() {
        return at;
    }

    int ordersMost() {
        return ordersMost;
    }

    void at(Instant moment) {
        at = moment;
    }

    /** A payment that was reported late does not move the decision that it triggers into the past. */
    Instant decidesAt() {
        return terms().statedTime() ? at : now;
    }

    DealState state() {
        return state;
    }

    DealTerms terms() {
        return state.terms();
    }

    Decision.Effects effects() {
        return effects;
    }

    void become(DealState next) {
        state = next;
    }

    void add(Order order) {
        state = state.adding(order);
        mark(order);
    }

    Order change(Order after) {
        state = state.with(after);
        mark(after);
        return after;
    }

    void put(Team team) {
        state = state.with(team);
        changedTeams.add(team.teamId());
    }

    /** Teams with an order that the command at hand changed. */
    List<UUID> touchedTeams() {
        return List.copyOf(touchedTeams);
    }

    private void mark(Order order) {
        changed.add(order.orderId());
        order.placement().place().teamId().ifPresent(teamId -> {
            changedTeams.add(teamId);
            touchedTeams.add(teamId);
        });
    }

    void say(DealEventType type, Record payload) {
        events.add(new DealEvent(type, at, payload));
    }

    void post(Posting posting) {
        postings.add(posting);
    }

    Decision end(List<Outcome> outcomes) {
        List<Order> after = changed.stream().map(state.orders()::get).toList();
        return new Decision(
                before,
                state.next(events.size()),
                List.copyOf(outcomes),
                List.copyOf(events),
                List.copyOf(postings),
                after,
                changedTeams.stream().map(state::team).flatMap(Optional::stream).toList(),
                effects,
                Following.isUnfinished(state) || Teaming.isUnfinished(this));
    }
}
