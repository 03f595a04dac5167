package io.lintuan.draft.postgres;

/** The statements about drafts and cycles. */
final class DraftSql {
    private static final String COLUMNS = """
            d.*, c.status AS cycle_status, c.days, c.opens_local, c.open_minutes AS cycle_minutes, c.zone, c.pickup_note,
              c.ends_on, c.next_opens_at, c.skipped_at, EXISTS (SELECT 1 FROM deal x WHERE x.id = d.id) AS is_open
            """;
    private static final String SELECT =
            "SELECT " + COLUMNS + "FROM deal_draft d LEFT JOIN deal_cycle c ON c.template_id = d.id ";

    /** Nobody changes what is being opened, nor what is open; a plan whose time has come counts as being opened. */
    private static final String UNTOUCHED =
            " AND status IN ('DRAFT', 'SCHEDULED', 'FAILED') AND NOT EXISTS (SELECT 1 FROM deal x WHERE x.id = t.id)";

    static final String ADD = """
            INSERT INTO deal_draft (id, leader_id, kind, status, revision, body, open_minutes, opens_at, created_by,
              changed_by, created_at, changed_at)
            SELECT $1, $2, $3, $4, 1, $5, NULLIF($6, 0), NULLIF($7, '')::timestamptz, $8, $8, $9, $9
            WHERE (SELECT count(*) FROM deal_draft WHERE leader_id = $2 AND status <> 'OPENED') < $10
            ON CONFLICT (id) DO NOTHING""";
    static final String FIND = SELECT + "WHERE d.id = $1 AND d.leader_id = $2";
    static final String UNOPENED = SELECT + """
            WHERE d.leader_id = $1 AND d.status <> 'OPENED' ORDER BY d.kind, d.changed_at DESC, d.id LIMIT $2""";
    static final String CHANGE = """
            UPDATE deal_draft t SET revision = revision + 1, status = $4, body = $5, open_minutes = NULLIF($6, 0),
              opens_at = NULLIF($7, '')::timestamptz, changed_by = $8, changed_at = $9, reason = NULL, reason_field = NULL
            WHERE id = $1 AND leader_id = $2 AND revision = $3 AND (status <> 'SCHEDULED' OR opens_at > $9)""" + UNTOUCHED;
    static final String REMOVE = "DELETE FROM deal_draft t WHERE id = $1 AND leader_id = $2" + UNTOUCHED;
    static final String CLAIM = """
            UPDATE deal_draft t SET status = 'OPENING', opens_at = $3, claimed_at = $3, reason = NULL, reason_field = NULL
            WHERE id = $1 AND leader_id = $2 AND kind = 'DRAFT'""" + UNTOUCHED;
    static final String CLAIM_DUE = """
            WITH d AS (UPDATE deal_draft SET status = 'OPENING', claimed_at = $1 WHERE id IN (
              SELECT id FROM deal_draft WHERE status IN ('SCHEDULED', 'OPENING')
                AND (status = 'SCHEDULED' AND opens_at <= $1 OR status = 'OPENING' AND claimed_at <= $2)
              ORDER BY opens_at, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING *)
            SELECT """ + " " + COLUMNS + "FROM d LEFT JOIN deal_cycle c ON c.template_id = d.id";
    static final String OPENED = """
            UPDATE deal_draft SET status = 'OPENED', changed_at = $2, reason = NULL, reason_field = NULL WHERE id = $1""";
    static final String FAILED = """
            WITH told AS (UPDATE deal_draft t SET status = 'FAILED', reason = $2, reason_field = NULLIF($3, ''),
              changed_at = $4 WHERE id = $1 AND status = 'OPENING'
              AND NOT EXISTS (SELECT 1 FROM deal x WHERE x.id = t.id) RETURNING template_id)
            UPDATE deal_cycle c SET status = 'PAUSED', next_opens_at = NULL FROM told
            WHERE c.template_id = told.template_id AND c.status = 'ACTIVE'""";
    static final String REPEAT = """
            INSERT INTO deal_cycle (template_id, status, days, opens_local, open_minutes, zone, pickup_note, ends_on,
              next_opens_at)
            SELECT id, $3, $4, $5, $6, $7, $8, NULLIF($9, '')::date, NULLIF($10, '')::timestamptz
            FROM deal_draft WHERE id = $1 AND leader_id = $2 AND kind = 'TEMPLATE'
            ON CONFLICT (template_id) DO UPDATE SET status = excluded.status, days = excluded.days,
              opens_local = excluded.opens_local, open_minutes = excluded.open_minutes, zone = excluded.zone,
              pickup_note = excluded.pickup_note, ends_on = excluded.ends_on, next_opens_at = excluded.next_opens_at""";
    static final String DUE_TEMPLATES = SELECT + """
            WHERE c.status = 'ACTIVE' AND c.next_opens_at <= $1 ORDER BY c.next_opens_at, d.id LIMIT $2""";
    static final String ADVANCE = """
            WITH moved AS (UPDATE deal_cycle SET next_opens_at = NULLIF($3, '')::timestamptz,
              status = CASE WHEN $3 = '' THEN 'ENDED' ELSE status END,
              skipped_at = coalesce(NULLIF($4, '')::timestamptz, skipped_at)
              WHERE template_id = $1 AND status = 'ACTIVE' AND next_opens_at = $2 RETURNING template_id)
            INSERT INTO deal_draft (id, leader_id, kind, status, revision, body, open_minutes, opens_at, template_id,
              created_by, changed_by, created_at, changed_at)
            SELECT $5, t.leader_id, 'DRAFT', 'SCHEDULED', 1, $6, $7, NULLIF($8, '')::timestamptz, t.id, 'cycle', 'cycle', $9, $9
            FROM moved JOIN deal_draft t ON t.id = moved.template_id WHERE $8 <> ''
            ON CONFLICT (id) DO NOTHING""";

    private DraftSql() {}
}
