package io.lintuan.chaos.stores;

/** What the auditor reads of PostgreSQL, in the order of the records' fields. */
final class BooksQueries {
    static final String DEALS = """
            SELECT id::text, community_id::text, event_sequence, commission_basis_points FROM deal""";
    static final String OFFERINGS = "SELECT id::text, deal_id::text, stock, held_quantity, paid_quantity FROM offering";
    static final String ORDERS = """
            SELECT id::text, deal_id::text, status, amount_minor, commission_minor,
              (SELECT sum(coalesce(x.kept_minor, x.amount_minor)) FROM order_line x WHERE x.order_id = orders.id)::bigint
            FROM orders""";
    static final String LINES =
            "SELECT order_id::text, offering_id::text, coalesce(kept_pieces, quantity) FROM order_line";
    static final String POSTINGS = """
            SELECT source, destination, asset, amount_minor, cause, cause_id, coalesce(order_id::text, '') FROM posting""";
    static final String REFUNDS = """
            SELECT key, payment_id::text, amount_minor, status, requested_at FROM refund""";

    /**
     * A join, and a change that replaces an order, is answered with an order that waits for its payment and with no payment;
     * nothing else is. Contexts beside the desk keep a bare id with their keys.
     */
    static final String JOINS = """
            SELECT said ->> 'orderId'
            FROM (SELECT CASE WHEN answer LIKE '{%' THEN answer::json END AS said FROM idempotency_key) k
            WHERE said ->> 'status' = 'PENDING_PAYMENT' AND said ->> 'paymentId' IS NULL AND said ->> 'refusal' IS NULL""";

    static final String POINTS = "SELECT order_id::text, points FROM green_points";
    static final String OUTBOX = "SELECT count(*), min(recorded_at) FROM outbox";

    private BooksQueries() {}
}
