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
            SELECT number, deal_id, event_id, event_type, recorded_at, convert_from(payload, 'UTF8')
            FROM outbox WHERE partition = $1 AND number > $2 ORDER BY number""";

    static final String SETTLE = """
            DELETE FROM outbox USING unnest($1::int[], $2::bigint[]) AS stored(partition, number)
            WHERE outbox.partition = stored.partition AND outbox.number <= stored.number""";

    /** A transaction has a number only when it has written something; readers do not count, however long they read. */
    static final String BACKLOG = """
            SELECT count(*), min(recorded_at),
              (SELECT min(xact_start) FROM pg_stat_activity
               WHERE datname = current_database() AND backend_type = 'client backend' AND backend_xid IS NOT NULL)
            FROM outbox""";

    /**
     * candidate: the oldest waiting rows say which deals are served, and through which version: clocks may step back, so
     * a limit by time alone could take a deal's later row without its earlier one. ready: all waiting rows of these deals
     * up to that version, a row never due before one that its deal committed earlier. taken: the counter moves only while
     * the fence is ours, and nothing is numbered that is not joined to it.
     */
    static final String CLAIM = """
            WITH owned AS (
              SELECT * FROM unnest($1::int[], $2::bigint[], $3::int[]) AS o(partition, fence, beat)
            ), candidate AS (
              SELECT waiting.deal_id, max(waiting.deal_version) AS reach
              FROM owned CROSS JOIN LATERAL (
                SELECT deal_id, deal_version FROM outbox
                WHERE outbox.partition = owned.partition AND number IS NULL
                ORDER BY recorded_at LIMIT $4) AS waiting
              GROUP BY waiting.deal_id
            ), due AS (
              SELECT o.partition, o.deal_id, o.deal_version, o.ordinal,
                max(o.recorded_at) OVER (PARTITION BY o.deal_id ORDER BY o.deal_version, o.ordinal) AS at
              FROM candidate CROSS JOIN LATERAL (
                SELECT * FROM outbox
                WHERE outbox.deal_id = candidate.deal_id AND outbox.deal_version <= candidate.reach OFFSET 0) AS o
              WHERE o.number IS NULL
            ), ready AS (
              SELECT due.*, row_number() OVER (PARTITION BY partition ORDER BY at, deal_id, deal_version, ordinal) AS place
              FROM due
            ), counted AS (
              SELECT partition, count(*) AS rows FROM ready GROUP BY partition
            ), taken AS (
              UPDATE outbox_partition p
              SET last_number = p.last_number + CASE WHEN c.rows IS NULL THEN owned.beat ELSE c.rows END
              FROM owned LEFT JOIN counted c ON c.partition = owned.partition
              WHERE p.partition = owned.partition AND p.fence = owned.fence AND (c.rows IS NOT NULL OR owned.beat = 1)
              RETURNING p.partition, p.last_number, coalesce(c.rows, 0) AS rows
            ), numbered AS (
              UPDATE outbox o SET number = taken.last_number - taken.rows + ready.place
              FROM ready JOIN taken ON taken.partition = ready.partition
              WHERE o.deal_id = ready.deal_id AND o.deal_version = ready.deal_version AND o.ordinal = ready.ordinal
              RETURNING o.partition, o.number, o.deal_id, o.event_id, o.event_type, o.recorded_at, o.payload
            )
            SELECT p.partition, p.fence = owned.fence AS mine, taken.last_number, taken.rows,
              n.number, n.deal_id, n.event_id, n.event_type, n.recorded_at, convert_from(n.payload, 'UTF8')
            FROM owned JOIN outbox_partition p ON p.partition = owned.partition
            LEFT JOIN taken ON taken.partition = owned.partition
            LEFT JOIN numbered n ON n.partition = owned.partition
            ORDER BY n.number""";
}
