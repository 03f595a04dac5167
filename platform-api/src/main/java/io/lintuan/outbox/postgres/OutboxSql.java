package io.lintuan.outbox.postgres;

/**
 * The statements of the relay; every number that is given out goes through the row of its partition. Payloads leave as
 * text, which they are: the driver reads bytes as hexadecimal digits, through a regular expression.
 */
final class OutboxSql {
    private OutboxSql() {}

    static final String TAKE_OVER =
            "UPDATE outbox_partition SET fence = fence + 1 WHERE partition = $1 RETURNING fence";

    static final String RAISE = """
            UPDATE outbox_partition SET last_number = greatest(last_number, $3)
            WHERE partition = $1 AND fence = $2""";

    static final String LEFT_OVER = """
            SELECT p.claimed_from + c.place - 1 AS number,
              o.deal_id, o.event_id, o.event_type, o.recorded_at, convert_from(o.payload, 'UTF8')
            FROM outbox_partition p
            CROSS JOIN LATERAL unnest(p.claimed_deals, p.claimed_versions, p.claimed_ordinals)
              WITH ORDINALITY AS c(deal_id, deal_version, ordinal, place)
            JOIN outbox o USING (deal_id, deal_version, ordinal)
            WHERE p.partition = $1 AND p.claimed_from + c.place - 1 > $2
            ORDER BY number""";

    static final String FORGET = """
            UPDATE outbox_partition SET claimed_deals = '{}', claimed_versions = '{}', claimed_ordinals = '{}'
            WHERE partition = $1 AND fence = $2""";

    /** Of a claim that was stored in part the rest stays claimed. */
    static final String SETTLE = """
            WITH stored AS (
              SELECT * FROM unnest($1::int[], $2::bigint[]) AS s(partition, number)
            ), sent AS (
              DELETE FROM outbox USING stored JOIN outbox_partition p ON p.partition = stored.partition
              CROSS JOIN LATERAL unnest(p.claimed_deals, p.claimed_versions, p.claimed_ordinals)
                WITH ORDINALITY AS c(deal_id, deal_version, ordinal, place)
              WHERE p.claimed_from + c.place - 1 <= stored.number
                AND outbox.deal_id = c.deal_id AND outbox.deal_version = c.deal_version AND outbox.ordinal = c.ordinal
            )
            UPDATE outbox_partition p SET claimed_deals = '{}', claimed_versions = '{}', claimed_ordinals = '{}'
            FROM stored
            WHERE p.partition = stored.partition AND p.claimed_from + cardinality(p.claimed_deals) - 1 <= stored.number""";

    /** A transaction has a number only when it has written something; readers do not count, however long they read. */
    static final String BACKLOG = """
            SELECT count(*), min(recorded_at),
              (SELECT min(xact_start) FROM pg_stat_activity
               WHERE datname = current_database() AND backend_type = 'client backend' AND backend_xid IS NOT NULL)
            FROM outbox""";

    /**
     * candidate: the oldest waiting rows say which deals are served, and through which version: clocks may step back, so
     * a limit by time alone could take a deal's later row without its earlier one. ready: all waiting rows of these deals
     * up to that version, a row never due before one that its deal committed earlier. taken: the partition's row takes the
     * claim, and its counter moves, only while the fence is ours and nothing is claimed; no row is given out that is not
     * joined to it.
     */
    static final String CLAIM = """
            WITH owned AS (
              SELECT * FROM unnest($1::int[], $2::bigint[], $3::int[]) AS o(partition, fence, beat)
            ), candidate AS (
              SELECT waiting.deal_id, max(waiting.deal_version) AS reach
              FROM owned CROSS JOIN LATERAL (
                SELECT deal_id, deal_version FROM outbox
                WHERE outbox.partition = owned.partition
                ORDER BY recorded_at LIMIT $4) AS waiting
              GROUP BY waiting.deal_id
            ), due AS (
              SELECT o.partition, o.deal_id, o.deal_version, o.ordinal,
                max(o.recorded_at) OVER (PARTITION BY o.deal_id ORDER BY o.deal_version, o.ordinal) AS at
              FROM candidate CROSS JOIN LATERAL (
                SELECT * FROM outbox
                WHERE outbox.deal_id = candidate.deal_id AND outbox.deal_version <= candidate.reach OFFSET 0) AS o
            ), ready AS (
              SELECT due.*, row_number() OVER (PARTITION BY partition ORDER BY at, deal_id, deal_version, ordinal) AS place
              FROM due
            ), listed AS (
              SELECT partition, count(*) AS rows, array_agg(deal_id ORDER BY place) AS deals,
                array_agg(deal_version ORDER BY place) AS versions, array_agg(ordinal ORDER BY place) AS ordinals
              FROM ready GROUP BY partition
            ), taken AS (
              UPDATE outbox_partition p
              SET last_number = p.last_number + coalesce(l.rows, 1), claimed_from = p.last_number + 1,
                claimed_deals = coalesce(l.deals, '{}'), claimed_versions = coalesce(l.versions, '{}'),
                claimed_ordinals = coalesce(l.ordinals, '{}')
              FROM owned LEFT JOIN listed l ON l.partition = owned.partition
              WHERE p.partition = owned.partition AND p.fence = owned.fence AND p.claimed_deals = '{}'
                AND (l.rows IS NOT NULL OR owned.beat = 1)
              RETURNING p.partition, p.last_number, coalesce(l.rows, 0) AS rows
            )
            SELECT p.partition, p.fence = owned.fence AND p.claimed_deals = '{}' AS mine, taken.last_number, taken.rows,
              taken.last_number - taken.rows + ready.place AS number,
              o.deal_id, o.event_id, o.event_type, o.recorded_at, convert_from(o.payload, 'UTF8')
            FROM owned JOIN outbox_partition p ON p.partition = owned.partition
            LEFT JOIN taken ON taken.partition = owned.partition
            LEFT JOIN ready ON ready.partition = taken.partition
            LEFT JOIN outbox o USING (deal_id, deal_version, ordinal)
            ORDER BY number""";
}
