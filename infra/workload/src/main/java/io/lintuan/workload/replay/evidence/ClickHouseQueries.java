package io.lintuan.workload.replay.evidence;

/** Statements with one parameter each, the community. */
final class ClickHouseQueries {
    static final String ORDER_EVENTS = """
            SELECT event_type, uniqExact(event_id) AS events FROM order_facts FINAL
            WHERE community_id = '%s' AND startsWith(event_type, 'ORDER_') GROUP BY event_type""";

    static final String FACTS = """
            SELECT uniqExactIf(order_id, event_type = 'ORDER_PLACED') AS orders,
                   sumIf(amount_minor, event_type = 'ORDER_PLACED') AS gross,
                   sumIf(amount_minor, event_type = 'ORDER_PAID') AS paid,
                   sumIf(amount_minor, event_type = 'ORDER_REFUNDED' AND counted) AS refunded,
                   paid - refunded AS net
            FROM order_facts FINAL WHERE community_id = '%s'""";

    static final String MINUTES_TOGETHER = """
            SELECT sum(orders) AS orders, sum(gross_minor) AS gross, sum(paid_minor) AS paid,
                   sum(refunded_minor) AS refunded, sum(net_minor) AS net
            FROM gmv_by_minute FINAL WHERE community_id = '%s'""";

    /** Minutes of everybody else, in the days that a run can touch. */
    static final String OTHERS_BY_MINUTE = """
            SELECT toUnixTimestamp(minute) AS key, sum(orders) AS orders, sum(gross_minor) AS gross,
                   sum(paid_minor) AS paid, sum(refunded_minor) AS refunded, sum(net_minor) AS net
            FROM gmv_by_minute FINAL WHERE community_id <> '%1$s'
              AND minute >= (SELECT min(minute) FROM gmv_by_minute WHERE community_id = '%1$s')
              AND minute <= (SELECT max(minute) FROM gmv_by_minute WHERE community_id = '%1$s')
            GROUP BY minute""";

    static final String DEALS = """
            SELECT deal_id AS key, orders, gross_minor AS gross, paid_minor AS paid, refunded_minor AS refunded,
                   net_minor AS net
            FROM gmv_by_deal FINAL WHERE community_id = '%s'""";

    static final String GREEN = """
            SELECT count() AS orders, sum(points) AS together
            FROM green_points FINAL WHERE community_id = '%s' AND points > 0""";

    static final String ORDER_IDS =
            "SELECT DISTINCT order_id FROM order_facts WHERE community_id = '%s' AND event_type = 'ORDER_PLACED'";

    /** Events that differ and say the same: an order placed or paid twice. */
    static final String SAID_TWICE = """
            SELECT count() - uniqExact(event_type, order_id, line_id) AS duplicated
            FROM order_facts FINAL WHERE community_id = '%s' AND event_type IN ('ORDER_PLACED', 'ORDER_PAID')""";

    /**
     * Rows of one key that differ, where FINAL would pick one and hide the other. A row written twice is the same twice,
     * because it is a function of its event; so is a deal's total of one version.
     */
    static final String CONTRADICTING = """
            SELECT (SELECT count() FROM (
                      SELECT 1 FROM order_facts WHERE community_id = '%1$s' GROUP BY deal_id, event_id, line_id
                      HAVING uniqExact(event_type, order_id, product_id, quantity, amount_minor, counted, occurred_at) > 1))
                 + (SELECT count() FROM (
                      SELECT 1 FROM gmv_by_deal WHERE community_id = '%1$s' GROUP BY deal_id, version
                      HAVING uniqExact(orders, gross_minor, paid_minor, refunded_minor, net_minor) > 1)) AS contradicting""";

    /** Rows of facts that were written again and are not merged away yet: no fault. */
    static final String WRITTEN_AGAIN = """
            SELECT count() - uniqExact(deal_id, event_id, line_id) AS again
            FROM order_facts WHERE community_id = '%s'""";

    private ClickHouseQueries() {}
}
