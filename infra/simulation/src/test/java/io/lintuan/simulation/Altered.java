package io.lintuan.simulation;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.Team;
import io.lintuan.desk.Decider;
import io.lintuan.ledger.Posting;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Decisions, and what they are made of, with something changed. By the names of parts, so that a part that is new is carried along. */
final class Altered {
    private Altered() {}

    static Decision without(Decision decision, Predicate<Posting> out) {
        return with(
                decision,
                "postings",
                decision.postings().stream().filter(out.negate()).toList());
    }

    /** As if so many commands had been asked. */
    static Decision answering(Decision decision, int commands) {
        return with(decision, "outcomes", decision.outcomes().subList(0, commands));
    }

    /** Only the first orders that changed. */
    static Decision naming(Decision decision, int orders) {
        return with(decision, "changed", decision.changed().subList(0, orders));
    }

    /** The same with other orders in it. */
    static Decision orders(Decision decision, UnaryOperator<Order> change) {
        DealState after = restored(decision.after(), one -> one, change);
        List<Order> changed = decision.changed().stream().map(change).toList();
        return with(with(decision, "after", after), "changed", changed);
    }

    /** Decides some batches as if the deal and its orders were others, and gives the deal its own terms back afterwards. */
    static Decider seeing(
            Decider core, Predicate<List<Asked>> when, UnaryOperator<Offering> offerings, UnaryOperator<Order> orders) {
        return (state, commands, now) -> {
            if (!when.test(commands)) {
                return core.decide(state, commands, now);
            }
            Decision decided = core.decide(restored(state, offerings, orders), commands, now);
            UnaryOperator<Offering> own = one -> with(
                    one, "terms", state.offering(one.offeringId()).orElseThrow().terms());
            List<UUID> changed = decided.changed().stream().map(Order::orderId).toList();
            UnaryOperator<Order> others = one -> changed.contains(one.orderId())
                    ? one
                    : state.order(one.orderId()).orElseThrow();
            return with(with(decided, "before", state), "after", restored(decided.after(), own, others));
        };
    }

    /** The same with other heads of its teams. */
    static Decision teams(Decision decision, UnaryOperator<Team> change) {
        DealState after = decision.after();
        Collection<DealState.StoredTeam> teams =
                teams(after).stream().map(team -> stored(change.apply(team))).toList();
        DealState.Parts parts =
                new DealState.Parts(after.offerings(), after.orders().values(), teams, after.extendedTo());
        List<Team> named = decision.teams().stream().map(change).toList();
        return with(with(decision, "teams", named), "after", restored(after, parts));
    }

    private static DealState restored(DealState deal, UnaryOperator<Offering> offerings, UnaryOperator<Order> orders) {
        return restored(
                deal,
                new DealState.Parts(
                        deal.offerings().stream().map(offerings).toList(),
                        deal.orders().values().stream().map(orders).toList(),
                        teams(deal).stream().map(Altered::stored).toList(),
                        deal.extendedTo()));
    }

    private static DealState restored(DealState deal, DealState.Parts parts) {
        return DealState.restore(
                deal.terms(),
                deal.version(),
                deal.eventSequence(),
                deal.status(),
                deal.assured(),
                deal.decidedAt(),
                parts);
    }

    private static List<Team> teams(DealState deal) {
        return deal.orders().values().stream()
                .flatMap(order -> order.placement().place().teamId().stream())
                .distinct()
                .map(id -> deal.team(id).orElseThrow())
                .toList();
    }

    private static DealState.StoredTeam stored(Team team) {
        Team bare = Team.empty(
                team.teamId(),
                team.size(),
                team.headOrderId(),
                team.startedAt(),
                team.deadline(),
                team.status(),
                team.decidedAt());
        return new DealState.StoredTeam(bare, team.held(), team.paid());
    }

    /** A record with one part replaced. */
    static <R extends Record> R with(R whole, String part, Object other) {
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = parts[i].getName().equals(part)
                        ? other
                        : parts[i].getAccessor().invoke(whole);
            }
            @SuppressWarnings("unchecked") // a record's class is that of the record
            Constructor<R> constructor = (Constructor<R>) whole.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
