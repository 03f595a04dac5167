package io.lintuan.green;

import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.green.GreenPointsOfOrders.Change;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Ledger;
import io.lintuan.ledger.Posting;
import io.lintuan.pulsar.Fields;
import io.lintuan.pulsar.Poison;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Books the difference that a new version of an order's points makes; the cause is order and version, so once. */
@Singleton
public class BookGreenPoints {
    private final GreenPointsOfOrders orders;
    private final Ledger ledger;

    BookGreenPoints(GreenPointsOfOrders orders, Ledger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    /** Errors: {@link Poison} for what can never be booked; others are worth another try. */
    public Mono<Void> book(GreenPoints points) {
        check(points);
        return orders.take(points)
                .filter(change -> change.difference() != 0)
                .flatMap(change -> ledger.post(List.of(posting(change, points.occurredAt()))))
                .then();
    }

    private static void check(GreenPoints points) {
        Fields.id("orderId", points.orderId());
        Fields.text("factorId", points.factorId());
        Fields.text("source", points.source());
        Fields.moment("occurredAt", points.occurredAt());
        Fields.require(points.grams() >= 0, "grams");
        Fields.require(points.points() >= 0, "points");
        Fields.require(points.version() >= 1, "version");
    }

    private static Posting posting(Change change, Instant occurredAt) {
        String person = Accounts.points(change.personId());
        boolean given = change.difference() > 0;
        return new Posting(
                given ? Accounts.GREEN_ISSUED : person,
                given ? person : Accounts.GREEN_ISSUED,
                Posting.POINT,
                Math.abs(change.difference()),
                given ? Cause.GREEN_POINTS : Cause.GREEN_POINTS_REVERSED,
                change.orderId() + ":" + change.version(),
                Optional.of(change.dealId()),
                Optional.of(change.orderId()),
                Optional.empty(),
                occurredAt);
    }
}
