package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.PMap;

/** A neighbor joins. The checks come in a fixed order, so the same wish always gets the same refusal. */
final class Joining {
    static final Duration SEAT_HELD_FOR = Duration.ofMinutes(15);

    private final Turn turn;
    private final Join command;

    Joining(Turn turn, Join command) {
        this.turn = turn;
        this.command = command;
    }

    Outcome decide() {
        Optional<Order> repeated = turn.state().order(command.orderId());
        if (repeated.isPresent()) {
            return Outcome.accepted(repeated.get());
        }
        return timeRefusal()
                .or(this::wishRefusal)
                .or(() -> refusal(wished()))
                .map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(place(wished())));
    }

    static boolean isOpen(Turn turn) {
        return turn.state().status() == DealStatus.OPEN
                && turn.at().isBefore(turn.state().cutOffAt());
    }

    /** Until the cut-off, or in a deal of teams until one's own team is decided or its time is up. */
    static boolean mayLeave(Turn turn, Order order) {
        Optional<UUID> teamId = order.placement().place().teamId();
        return teamId.isEmpty()
                ? isOpen(turn)
                : turn.state()
                        .team(teamId.get())
                        .filter(team -> isOpen(turn, team))
                        .isPresent();
    }

    /** Who joins a team has that team's time, even past the deal's cut-off; who starts one has the deal's. */
    private Optional<RefusalCode> timeRefusal() {
        Optional<UUID> wanted = command.place().teamId();
        boolean ofTeams = turn.terms().group().teams().isPresent();
        if (!ofTeams || wanted.isEmpty()) {
            return isOpen(turn) ? wanted.map(team -> RefusalCode.TEAM_UNKNOWN) : Optional.of(RefusalCode.DEAL_NOT_OPEN);
        }
        if (turn.state().status() != DealStatus.OPEN && turn.state().status() != DealStatus.CUT_OFF) {
            return Optional.of(RefusalCode.DEAL_NOT_OPEN);
        }
        Optional<Team> team = turn.state().team(wanted.get());
        if (team.isEmpty()) {
            return Optional.of(RefusalCode.TEAM_UNKNOWN);
        }
        return isOpen(turn, team.get()) ? Optional.empty() : Optional.of(RefusalCode.TEAM_NOT_OPEN);
    }

    private static boolean isOpen(Turn turn, Team team) {
        DealStatus status = turn.state().status();
        return (status == DealStatus.OPEN || status == DealStatus.CUT_OFF)
                && team.isForming()
                && turn.at().isBefore(team.deadline());
    }

    private Optional<RefusalCode> wishRefusal() {
        PMap<UUID, Offering> offerings = turn.state().seats().offerings();
        if (!command.wishes().stream().map(Wish::offeringId).allMatch(offerings::containsKey)) {
            return Optional.of(RefusalCode.OFFERING_UNKNOWN);
        }
        if (command.wishes().isEmpty() || command.wishes().stream().anyMatch(wish -> wish.quantity() < 1)) {
            return Optional.of(RefusalCode.QUANTITY_INVALID);
        }
        boolean known = pickupPoint()
                .map(point -> turn.terms().group().point(point).isPresent())
                .orElse(true);
        return known ? Optional.empty() : Optional.of(RefusalCode.PICKUP_POINT_UNKNOWN);
    }

    /** Two lines of one offering share its stock and its limit, so they are one before anything is compared. */
    private Map<UUID, Long> wished() {
        Map<UUID, Long> wished = new LinkedHashMap<>();
        command.wishes().forEach(wish -> wished.merge(wish.offeringId(), (long) wish.quantity(), Math::addExact));
        return wished;
    }

    private Optional<RefusalCode> refusal(Map<UUID, Long> wished) {
        Seats seats = turn.state().seats();
        boolean overLimit = wished.entrySet().stream().anyMatch(wish -> {
            int taken = seats.taken(new Seats.Share(command.buyerId(), wish.getKey()));
            return taken + wish.getValue()
                    > seats.offerings().get(wish.getKey()).perPersonLimit();
        });
        if (overLimit) {
            return Optional.of(RefusalCode.OVER_LIMIT);
        }
        Optional<Team> team = command.place().teamId().flatMap(seats.teams()::team);
        if (team.filter(Team::isFull).isPresent()) {
            return Optional.of(RefusalCode.TEAM_FULL);
        }
        boolean soldOut = wished.entrySet().stream()
                .anyMatch(wish ->
                        wish.getValue() > seats.offerings().get(wish.getKey()).left());
        if (soldOut) {
            return Optional.of(RefusalCode.SOLD_OUT);
        }
        long pieces = wished.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        return Room.capacityRefusal(turn, pickupPoint(), pieces)
                .or(() -> team.filter(one -> one.has(command.buyerId())).map(one -> RefusalCode.ALREADY_IN_TEAM));
    }

    /** Empty for the deal's own, whether it was named or not. */
    private Optional<UUID> pickupPoint() {
        return command.place()
                .pickupPointId()
                .filter(point -> !point.equals(turn.terms().pickupPointId()));
    }

    private Order place(Map<UUID, Long> wished) {
        Optional<Team> started = command.place().teamId().isPresent()
                ? Optional.empty()
                : turn.terms().group().teams().map(terms -> Team.startedBy(command.orderId(), terms, turn.at()));
        started.ifPresent(turn::put);
        Order order = Order.placed(new Placement(
                command.orderId(),
                command.buyerId(),
                command.buyer(),
                lines(wished),
                PickupCodes.draw(turn.state().seats().codes(), command.pickupCodeSeed()),
                turn.at(),
                turn.at().plus(SEAT_HELD_FOR),
                new Place(pickupPoint(), started.map(Team::teamId).or(() -> command.place()
                        .teamId()))));
        turn.add(order);
        turn.say(
                DealEventType.ORDER_PLACED,
                new OrderPlaced(
                        order.orderId().toString(),
                        command.buyer(),
                        order.amountMinor(),
                        turn.terms().currency(),
                        order.placement().heldUntil(),
                        Payloads.lines(order)));
        started.ifPresent(team -> Teaming.start(turn, team, order));
        return order;
    }

    private List<Line> lines(Map<UUID, Long> wished) {
        List<Line> lines = new ArrayList<>(wished.size());
        wished.forEach((offeringId, quantity) -> {
            Offering offering = turn.state().seats().offerings().get(offeringId);
            lines.add(new Line(
                    lines.size(),
                    offeringId,
                    offering.productId(),
                    Math.toIntExact(quantity),
                    offering.unitPriceMinor()));
        });
        return lines;
    }
}
