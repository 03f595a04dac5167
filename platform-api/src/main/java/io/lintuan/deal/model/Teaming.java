package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealAssured;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.TeamExpired;
import io.lintuan.contracts.event.TeamFormed;
import io.lintuan.contracts.event.TeamStarted;
import io.lintuan.deal.model.Team.Member;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Teams of a deal start, form and expire, each alone. A team whose time is up waits for its seats that are held, as a deal
 * does at its cut-off: whoever began to pay in time is not turned away.
 */
final class Teaming {
    private Teaming() {}

    static void start(Turn turn, Team team, Order head) {
        turn.say(
                DealEventType.TEAM_STARTED,
                new TeamStarted(
                        team.teamId().toString(),
                        head.orderId().toString(),
                        head.placement().buyer(),
                        team.size(),
                        team.deadline()));
    }

    /** After a command: what became of the teams that it touched, and of the deal if that was the last of them. */
    static void settle(Turn turn) {
        List<UUID> touched = turn.touchedTeams();
        for (UUID teamId : touched) {
            settle(turn, turn.state().team(teamId).orElseThrow());
        }
        if (!touched.isEmpty()) {
            Closing.decideWhenAllSeatsAreSettled(turn);
        }
    }

    /** Teams whose time is up, as many as one commit should carry; in a deal of stated times all, for no timer goes on. */
    static void expire(Turn turn) {
        if (!isRunning(turn)) {
            return;
        }
        int orders = 0;
        Optional<Team> next = turn.state().seats().teams().expiring(turn.at());
        while (next.isPresent() && (turn.terms().statedTime() || orders < turn.ordersMost())) {
            orders += next.get().paid();
            expire(turn, next.get());
            next = turn.state().seats().teams().expiring(turn.at());
        }
    }

    static boolean isUnfinished(Turn turn) {
        return !turn.terms().statedTime()
                && isRunning(turn)
                && turn.state().seats().teams().expiring(turn.at()).isPresent();
    }

    /** Of a deal that was called off, orders go their own way, and a team ends when its last one is gone. */
    private static boolean isRunning(Turn turn) {
        DealStatus status = turn.state().status();
        return status == DealStatus.OPEN || status == DealStatus.CUT_OFF;
    }

    private static void settle(Turn turn, Team team) {
        if (!team.isForming()) {
            return;
        }
        boolean timeIsUp =
                team.held() == 0 && isRunning(turn) && !turn.decidesAt().isBefore(team.deadline());
        if (team.paid() == team.size()) {
            turn.at(turn.decidesAt());
            form(turn, team);
        } else if (team.members().isEmpty() || timeIsUp) {
            turn.at(turn.decidesAt());
            expire(turn, team);
        }
    }

    private static void form(Turn turn, Team team) {
        turn.put(team.decided(TeamStatus.FORMED, turn.at()));
        turn.say(DealEventType.TEAM_FORMED, new TeamFormed(team.teamId().toString(), team.size(), team.startedAt()));
        for (Member member : inOrder(team)) {
            turn.change(order(turn, member).become(OrderStatus.CONFIRMED));
        }
        if (!turn.state().assured()) {
            turn.become(turn.state().assure());
            turn.say(DealEventType.DEAL_ASSURED, new DealAssured(turn.state().paidQuantity()));
        }
    }

    private static void expire(Turn turn, Team team) {
        turn.put(team.decided(TeamStatus.EXPIRED, turn.at()));
        turn.say(
                DealEventType.TEAM_EXPIRED,
                new TeamExpired(team.teamId().toString(), team.size(), team.paid(), team.startedAt()));
        for (Member member : inOrder(team)) {
            Following.giveBack(turn, order(turn, member));
        }
    }

    private static Order order(Turn turn, Member member) {
        return turn.state().order(member.orderId()).orElseThrow();
    }

    private static List<Member> inOrder(Team team) {
        return team.members().values().stream().sorted(Team.FIRST_PAID).toList();
    }
}
