package io.lintuan.chaos.plan;

/** What somebody does in a deal. What must come of it follows from the errand alone, whatever is killed meanwhile. */
public enum Errand {
    /** Joins and pays. */
    PAYS(Seat.KEPT, 1),
    /** Starts two payments and makes both: the order keeps one and the other goes back, uncounted. */
    PAYS_TWICE(Seat.KEPT, 2),
    /** Sends the join again after its answer, with one key: the same order. */
    ASKS_AGAIN(Seat.KEPT, 1),
    /** Sends the join to both instances at one moment, with one key: the same order. */
    ASKS_AT_ONCE(Seat.KEPT, 1),
    /** Sends another body with the key of the join: refused, and the order stays. */
    CHANGES_BODY(Seat.KEPT, 1),
    /** Somebody else tries to cancel the order: refused. */
    IS_MEDDLED_WITH(Seat.KEPT, 1),
    /** Joins and leaves. */
    LEAVES_UNPAID(Seat.GIVEN_UP_UNPAID, 0),
    /** Joins, starts a payment, leaves, and then pays: it goes back, uncounted. */
    PAYS_TOO_LATE(Seat.GIVEN_UP_UNPAID, 1),
    /** Joins, pays and leaves: it goes back, counted. */
    LEAVES_PAID(Seat.GIVEN_UP_PAID, 1),
    /** Asks for more than one person may have, twice: refused, twice. */
    WANTS_TOO_MUCH(Seat.NEVER, 0),
    /** Asks for nothing. */
    WANTS_NOTHING(Seat.NEVER, 0),
    /** Asks for what is not on sale here. */
    WANTS_THE_UNKNOWN(Seat.NEVER, 0);

    /** What becomes of the seat before the cut-off. */
    public enum Seat {
        NEVER,
        GIVEN_UP_UNPAID,
        GIVEN_UP_PAID,
        KEPT
    }

    private final Seat seat;
    private final int captures;

    Errand(Seat seat, int captures) {
        this.seat = seat;
        this.captures = captures;
    }

    public Seat seat() {
        return seat;
    }

    /** How many payments the provider takes. */
    public int captures() {
        return captures;
    }

    public boolean joins() {
        return seat != Seat.NEVER;
    }

    /** Whether the payment counts as the order's own. */
    public boolean pays() {
        return seat == Seat.KEPT || seat == Seat.GIVEN_UP_PAID;
    }
}
