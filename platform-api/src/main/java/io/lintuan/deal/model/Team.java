package io.lintuan.deal.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A team inside a deal of teams, with the orders that have a seat in it. Held and paid are counted apart, and together
 * they are never more than the team has seats.
 *
 * @param headOrderId the order of whoever heads it: the one who started it, or who inherited it
 * @param members by order; who leaves is no member any more
 */
public record Team(
        UUID teamId,
        int size,
        UUID headOrderId,
        Instant startedAt,
        Instant deadline,
        TeamStatus status,
        Optional<Instant> decidedAt,
        int held,
        int paid,
        PMap<UUID, Member> members) {
    static final Comparator<Member> FIRST_PAID = Comparator.comparing(
                    (Member member) -> member.paidAt().orElse(Instant.MAX))
            .thenComparing(Member::placedAt)
            .thenComparing(Member::orderId);

    /** One order's seat in the team. */
    public record Member(UUID orderId, UUID buyerId, Instant placedAt, Optional<Instant> paidAt) {
        static Member of(Order order) {
            Placement placed = order.placement();
            return new Member(
                    order.orderId(),
                    placed.buyerId(),
                    placed.placedAt(),
                    order.payment().map(Order.Payment::paidAt));
        }
    }

    public Team {
        if (held < 0 || paid < 0 || held + paid > size) {
            throw new IllegalStateException("held " + held + " and paid " + paid + " of a team of " + size);
        }
    }

    /** As it is kept: its members and counters follow from the orders. */
    public static Team empty(
            UUID teamId,
            int size,
            UUID headOrderId,
            Instant startedAt,
            Instant deadline,
            TeamStatus status,
            Optional<Instant> decidedAt) {
        return new Team(teamId, size, headOrderId, startedAt, deadline, status, decidedAt, 0, 0, HashTreePMap.empty());
    }

    /** The team that an order starts. Its id follows from the order's and does not tell it. */
    static Team startedBy(UUID orderId, TeamTerms terms, Instant at) {
        BigInteger name = BigInteger.valueOf(orderId.getMostSignificantBits())
                .shiftLeft(Long.SIZE)
                .xor(BigInteger.valueOf(orderId.getLeastSignificantBits()));
        UUID id = UUID.nameUUIDFromBytes(name.toByteArray());
        return empty(id, terms.size(), orderId, at, at.plus(terms.time()), TeamStatus.FORMING, Optional.empty());
    }

    boolean isFull() {
        return held + paid == size;
    }

    boolean isForming() {
        return status == TeamStatus.FORMING;
    }

    boolean has(UUID buyerId) {
        return members.values().stream().anyMatch(member -> member.buyerId().equals(buyerId));
    }

    /** An order's seat changes. A head who leaves a team that is forming is followed by the member who paid first. */
    Team move(Order order, Seat from, Seat to) {
        PMap<UUID, Member> now =
                to == Seat.RELEASED ? members.minus(order.orderId()) : members.plus(order.orderId(), Member.of(order));
        UUID head = isForming() && to == Seat.RELEASED && headOrderId.equals(order.orderId())
                ? now.values().stream().min(FIRST_PAID).map(Member::orderId).orElse(headOrderId)
                : headOrderId;
        return new Team(
                teamId,
                size,
                head,
                startedAt,
                deadline,
                status,
                decidedAt,
                held + count(to, Seat.HELD) - count(from, Seat.HELD),
                paid + count(to, Seat.CONFIRMED) - count(from, Seat.CONFIRMED),
                now);
    }

    Team headedBy(UUID orderId) {
        return new Team(teamId, size, orderId, startedAt, deadline, status, decidedAt, held, paid, members);
    }

    /** What the store says of it beside its members, who follow from the orders. */
    Team as(Team stored) {
        return new Team(
                teamId,
                size,
                stored.headOrderId,
                startedAt,
                deadline,
                stored.status,
                stored.decidedAt,
                held,
                paid,
                members);
    }

    Team decided(TeamStatus formedOrExpired, Instant at) {
        if (!isForming()) {
            throw new IllegalStateException("team " + teamId + " is decided already: " + status);
        }
        return new Team(
                teamId, size, headOrderId, startedAt, deadline, formedOrExpired, Optional.of(at), held, paid, members);
    }

    private static int count(Seat seat, Seat counted) {
        return seat == counted ? 1 : 0;
    }
}
