package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
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
                .or(() -> refusal(turn.state(), command.buyerId(), place(), basket().pieces()))
                .map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(place(basket())));
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
        if (!Basket.isValid(command.wishes(), offerings)) {
            return Optional.of(RefusalCode.QUANTITY_INVALID);
        }
        boolean known = pickupPoint()
                .map(point -> turn.terms().group().point(point).isPresent())
                .orElse(true);
        if (!known) {
            return Optional.of(RefusalCode.PICKUP_POINT_UNKNOWN);
        }
        boolean told =
                command.returnExclusionConfirmed() || !isExcluded(turn.state().seats(), basket().pieces());
        return told ? Optional.empty() : Optional.of(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
    }

    private Basket basket() {
        return Basket.of(command.wishes());
    }

    /** Whether the law lets some of it not be sent back, of which the buyer must have been told. */
    static boolean isExcluded(Seats seats, Map<UUID, Long> wished) {
        return wished.keySet().stream()
                .anyMatch(id -> !seats.offerings().get(id).returnable());
    }

    /** Why a buyer cannot have so many pieces of these offerings at that place. */
    static Optional<RefusalCode> refusal(DealState state, UUID buyerId, Place place, Map<UUID, Long> wished) {
        Seats seats = state.seats();
        boolean overLimit = wished.entrySet().stream().anyMatch(wish -> {
            int taken = seats.taken(new Seats.Share(buyerId, wish.getKey()));
            return taken + wish.getValue()
                    > seats.offerings().get(wish.getKey()).perPersonLimit();
        });
        if (overLimit) {
            return Optional.of(RefusalCode.OVER_LIMIT);
        }
        Optional<Team> team = place.teamId().flatMap(seats.teams()::team);
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
        return Room.capacityRefusal(state, place.pickupPointId(), pieces)
                .or(() -> team.filter(one -> one.has(buyerId)).map(one -> RefusalCode.ALREADY_IN_TEAM));
    }

    private Place place() {
        return new Place(pickupPoint(), command.place().teamId());
    }

    /** Empty for the deal's own, whether it was named or not. */
    private Optional<UUID> pickupPoint() {
        return command.place()
                .pickupPointId()
                .filter(point -> !point.equals(turn.terms().pickupPointId()));
    }

    private Order place(Basket basket) {
        Optional<Team> started = command.place().teamId().isPresent()
                ? Optional.empty()
                : turn.terms().group().teams().map(terms -> Team.startedBy(command.orderId(), terms, turn.at()));
        started.ifPresent(turn::put);
        Place place = started.map(team -> new Place(pickupPoint(), Optional.of(team.teamId())))
                .orElseGet(this::place);
        Order order = place(turn, placement(basket, place));
        started.ifPresent(team -> Teaming.start(turn, team, order));
        return order;
    }

    private Placement placement(Basket basket, Place place) {
        Seats seats = turn.state().seats();
        return new Placement(
                command.orderId(),
                command.buyerId(),
                command.buyer(),
                basket.lines(seats.offerings(), command.couponMinor()),
                PickupCodes.draw(seats.codes(), command.pickupCodeSeed()),
                turn.at(),
                turn.at().plus(SEAT_HELD_FOR),
                command.returnExclusionConfirmed(),
                place,
                command.recipient());
    }

    static Order place(Turn turn, Placement placement) {
        Order order = Order.placed(placement);
        turn.add(order);
        turn.say(
                DealEventType.ORDER_PLACED,
                new OrderPlaced(
                        order.orderId().toString(),
                        placement.buyer(),
                        order.amountMinor(),
                        turn.terms().currency(),
                        placement.heldUntil(),
                        Payloads.lines(order)));
        return order;
    }
}
