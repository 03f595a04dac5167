package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealOpened;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The values that sums, minutes and tables can take. Wider than anything the desk lets through, and so narrow that no
 * sum of them comes near what a {@code long} holds. Answers the name of the first field that is out of bounds. Pure.
 */
final class EventBounds {
    /** Before it there was no Lintuan; far enough above what milliseconds and table columns cannot hold. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** For what is planned, such as a cut-off; table columns end a century later. */
    static final Instant PLANNED_MAX = Instant.parse("2200-01-01T00:00:00Z");

    /** A hundred lines of the dearest offering and the largest quantity; 90,000 such orders still add up. */
    static final long AMOUNT_MINOR_MAX = 100_000_000_000_000L;

    static final int QUANTITY_MAX = 1_000_000;
    static final int LINES_MAX = 1_000;

    private final Instant latest;

    private EventBounds(Instant latest) {
        this.latest = latest;
    }

    /** Bounds in which nothing happened later than this. */
    static EventBounds until(Instant latest) {
        return new EventBounds(latest);
    }

    Optional<String> violated(DealEnvelope event) {
        return time("recordedAt", event.recordedAt())
                .or(() -> time("occurredAt", event.occurredAt()))
                .or(() -> range("dealVersion", event.dealVersion(), Long.MAX_VALUE))
                .or(() -> ofPayload(event));
    }

    private Optional<String> ofPayload(DealEnvelope event) {
        return switch (event.type()) {
            case DEAL_OPENED -> ofOpened(event.dealOpened());
            case ORDER_PLACED -> ofPlaced(event.orderPlaced());
            case ORDER_PAID -> ofPaid(event.orderPaid());
            case ORDER_CANCELLED ->
                time("orderCancelled.placedAt", event.orderCancelled().placedAt());
            case ORDER_REFUNDED -> ofRefunded(event.orderRefunded());
            case ORDER_PICKED_UP ->
                time("orderPickedUp.paidAt", event.orderPickedUp().paidAt())
                        .or(() ->
                                quantity("orderPickedUp", event.orderPickedUp().quantity()));
            case COMMISSION_ACCRUED ->
                amount("commissionAccrued", event.commissionAccrued().amountMinor());
            case COMMISSION_REVERSED ->
                amount("commissionReversed", event.commissionReversed().amountMinor());
            case COMMISSION_HELD ->
                amount("commissionHeld", event.commissionHeld().amountMinor());
            case DEAL_EXTENDED ->
                planned("dealExtended.cutOffAt", event.dealExtended().cutOffAt());
            default -> Optional.empty();
        };
    }

    private Optional<String> ofOpened(DealOpened opened) {
        return planned("dealOpened.cutOffAt", opened.cutOffAt());
    }

    private Optional<String> ofPlaced(OrderPlaced placed) {
        return amount("orderPlaced", placed.amountMinor())
                .or(() -> planned("orderPlaced.heldUntil", placed.heldUntil()))
                .or(() -> lines("orderPlaced.lines", placed.lines()));
    }

    private Optional<String> ofPaid(OrderPaid paid) {
        return amount("orderPaid", paid.amountMinor())
                .or(() -> time("orderPaid.placedAt", paid.placedAt()))
                .or(() -> lines("orderPaid.lines", paid.lines()));
    }

    private Optional<String> ofRefunded(OrderRefunded refunded) {
        List<RefundLine> lines = refunded.lines() == null ? List.of() : refunded.lines();
        return amount("orderRefunded", refunded.amountMinor())
                .or(() -> time("orderRefunded.placedAt", refunded.placedAt()))
                .or(() -> time("orderRefunded.paidAt", refunded.paidAt()))
                .or(() -> range("orderRefunded.lines", lines.size(), LINES_MAX))
                .or(() -> first(
                        lines.size(),
                        i -> figures(
                                "orderRefunded.lines",
                                lines.get(i).quantity(),
                                lines.get(i).amountMinor())));
    }

    private static Optional<String> lines(String name, List<OrderLine> lines) {
        return range(name, lines.size(), LINES_MAX)
                .or(() -> first(
                        lines.size(),
                        i -> figures(name, lines.get(i).quantity(), lines.get(i).amountMinor())));
    }

    private static Optional<String> first(int count, IntFunction<Optional<String>> check) {
        return IntStream.range(0, count)
                .mapToObj(check)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> figures(String name, int quantity, long amountMinor) {
        return quantity(name, quantity).or(() -> amount(name, amountMinor));
    }

    private static Optional<String> quantity(String name, int quantity) {
        return range(name + ".quantity", quantity, QUANTITY_MAX);
    }

    private static Optional<String> amount(String name, long amountMinor) {
        return range(name + ".amountMinor", amountMinor, AMOUNT_MINOR_MAX);
    }

    private Optional<String> time(String name, Instant value) {
        return between(name, value, latest);
    }

    private static Optional<String> planned(String name, Instant value) {
        return between(name, value, PLANNED_MAX);
    }

    /** A time that is not there is in no bounds; whether it must be there is not asked here. */
    private static Optional<String> between(String name, Instant value, Instant max) {
        return value == null || (!value.isBefore(EARLIEST) && !value.isAfter(max))
                ? Optional.empty()
                : Optional.of(name + " " + value);
    }

    private static Optional<String> range(String name, long value, long max) {
        return value >= 0 && value <= max ? Optional.empty() : Optional.of(name + " " + value);
    }
}
