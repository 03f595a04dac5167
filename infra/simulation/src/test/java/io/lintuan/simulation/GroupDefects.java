package io.lintuan.simulation;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.desk.Decider;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Products that are wrong in one place of what they promise to a group. */
final class GroupDefects {
    private GroupDefects() {}

    static Make aDealIsExtendedAgainAndAgain() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(Altered.with(state, "extendedTo", Optional.empty()), commands, now);
            return Altered.with(decided, "before", state);
        });
    }

    static Make capacityIsNotAsked() {
        return promising(group -> Altered.with(group, "capacity", Capacity.NONE));
    }

    static Make pointsHaveRoomForEverybody() {
        return promising(group -> group.at(group.points().stream()
                .map(point -> Altered.with(point, "capacity", Capacity.NONE))
                .toList()));
    }

    static Make onlyPiecesAreCounted() {
        return promising(group -> Altered.with(group, "minimumPeople", 1));
    }

    /** Unless the leader asks for it. */
    static Make theLowerTierIsForgotten() {
        return Make.PRODUCT.withCore(core -> {
            Decider forgetful = promising(core, GroupDefects::withoutLowerTier);
            return (state, commands, now) -> {
                boolean asked = commands.stream().anyMatch(one -> one.command() instanceof DealCommand.AcceptLowerTier);
                return (asked ? core : forgetful).decide(state, commands, now);
            };
        });
    }

    static Make aDealThatIsCalledOffGoesOn() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            boolean off = commands.stream().anyMatch(one -> one.command() instanceof DealCommand.CancelDeal);
            return off
                    ? Altered.with(decided, "after", Altered.with(decided.after(), "status", state.status()))
                    : decided;
        });
    }

    /** Neither the desk nor the timer then knows that there is more to do. */
    static Make whoeverIsLeftNeverFollows() {
        return Make.PRODUCT.withCore(
                core -> (state, commands, now) -> Altered.with(core.decide(state, commands, now), "unfinished", false));
    }

    static Make aHeadThatLeftIsStillTheHead() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) ->
                Altered.teams(core.decide(state, commands, now), team -> state.team(team.teamId())
                        .map(was -> Altered.with(team, "headOrderId", was.headOrderId()))
                        .orElse(team)));
    }

    static Make teamsHaveLonger() {
        return promising(group -> Altered.with(
                group,
                "teams",
                group.teams().map(team -> Altered.with(team, "time", team.time().plus(Duration.ofMinutes(1))))));
    }

    /** Decides as if the deal had promised its group something else. */
    private static Make promising(UnaryOperator<GroupTerms> change) {
        return Make.PRODUCT.withCore(core -> promising(core, change));
    }

    private static Decider promising(Decider core, UnaryOperator<GroupTerms> change) {
        return (state, commands, now) -> {
            GroupTerms other = change.apply(state.terms().group());
            DealState seen = Altered.with(state, "terms", state.terms().with(other));
            Decision decided = core.decide(seen, commands, now);
            DealState after = Altered.with(decided.after(), "terms", state.terms());
            return Altered.with(Altered.with(decided, "before", state), "after", after);
        };
    }

    private static GroupTerms withoutLowerTier(GroupTerms group) {
        return group.failurePolicy() == FailurePolicy.ACCEPT_LOWER_TIER
                ? Altered.with(group, "failurePolicy", FailurePolicy.REFUND)
                : group;
    }
}
