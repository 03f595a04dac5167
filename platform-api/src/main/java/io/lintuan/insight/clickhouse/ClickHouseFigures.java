package io.lintuan.insight.clickhouse;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.MinuteTotals;
import io.lintuan.insight.Figures;
import io.lintuan.insight.Span;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** The tables of {@code infra/contracts}. Times travel as numbers, so that no driver's zone gets in between. */
@Singleton
final class ClickHouseFigures implements Figures {
    private static final Duration SIGNALS_SINCE = Duration.ofDays(60);
    private static final String SUMS =
            "sum(gross_minor) AS gross, sum(paid_minor) AS paid, sum(refunded_minor) AS refunded,"
                    + " sum(net_minor) AS net, sum(orders) AS placed, sum(paid_orders) AS settled";
    private static final String IN_MINUTES =
            " FROM gmv_by_minute FINAL WHERE minute >= toDateTime(?, 'UTC') AND minute < toDateTime(?, 'UTC')";

    private static final String MINUTES =
            "SELECT toInt64(toUnixTimestamp(minute)) AS at, " + SUMS + IN_MINUTES + " GROUP BY minute ORDER BY minute";
    private static final String TOP_DEALS = """
            SELECT deal_id, community_id, leader_id, gross_minor AS gross, paid_minor AS paid,
              refunded_minor AS refunded, net_minor AS net, orders AS placed, paid_orders AS settled,
              paid_quantity, toInt64(version) AS sequence, toUnixTimestamp64Milli(recorded_at) AS recorded
            FROM gmv_by_deal FINAL
            WHERE recorded_at >= fromUnixTimestamp64Milli(?) AND recorded_at < fromUnixTimestamp64Milli(?)
            ORDER BY paid DESC, deal_id LIMIT ?""";
    private static final String SIGNALS = """
            SELECT signal_id, rule_id, toInt32(rule_version) AS rule_version, deal_id, order_id, community_id, leader_id,
              buyer, toUnixTimestamp64Milli(occurred_at) AS occurred, toUnixTimestamp64Milli(recorded_at) AS recorded,
              observed, threshold, window_seconds, evidence_event_ids
            FROM fraud_signals FINAL WHERE occurred_at >= fromUnixTimestamp64Milli(?)
            ORDER BY occurred_at DESC, signal_id LIMIT ?""";
    private static final String DEAL_COUNTS = """
            SELECT countIf(event_type = 'DEAL_OPENED') AS opened, countIf(event_type = 'DEAL_FORMED') AS formed,
              countIf(event_type = 'DEAL_FAILED') AS failed
            FROM deal_facts FINAL
            WHERE occurred_at >= fromUnixTimestamp64Milli(?) AND occurred_at < fromUnixTimestamp64Milli(?)""";

    private final ClickHouse clickHouse;
    private final Clock clock;

    ClickHouseFigures(ClickHouse clickHouse, Clock clock) {
        this.clickHouse = clickHouse;
        this.clock = clock;
    }

    @Override
    public Mono<List<MinuteTotals>> minutes(Span span) {
        return clickHouse.rows(
                MINUTES,
                ClickHouseFigures::minute,
                span.from().getEpochSecond(),
                span.to().getEpochSecond());
    }

    @Override
    public Mono<List<DealSum>> topDeals(Span span, int most) {
        return clickHouse.rows(
                TOP_DEALS,
                ClickHouseFigures::deal,
                span.from().toEpochMilli(),
                span.to().toEpochMilli(),
                most);
    }

    @Override
    public Mono<List<GroupSum>> breakdown(Grouping by, Span span, int most) {
        String column =
                switch (by) {
                    case COMMUNITY -> "community_id";
                    case LEADER -> "leader_id";
                    case PRODUCT -> "product_id";
                };
        return clickHouse.rows(
                "SELECT " + column + " AS id, " + SUMS + IN_MINUTES + " GROUP BY id ORDER BY paid DESC, id LIMIT ?",
                row -> new GroupSum(row.getString("id"), sums(row)),
                span.from().getEpochSecond(),
                span.to().getEpochSecond(),
                most);
    }

    @Override
    public Mono<List<FraudSignal>> signals(int most) {
        return clickHouse.rows(
                SIGNALS,
                ClickHouseFigures::signal,
                clock.instant().minus(SIGNALS_SINCE).toEpochMilli(),
                most);
    }

    @Override
    public Mono<DealCounts> dealCounts(Span span) {
        return clickHouse
                .rows(
                        DEAL_COUNTS,
                        row -> new DealCounts(row.getLong("opened"), row.getLong("formed"), row.getLong("failed")),
                        span.from().toEpochMilli(),
                        span.to().toEpochMilli())
                .map(rows -> rows.get(0));
    }

    /** Version 0: any live frame of the minute is newer than what was stored when the board asked. */
    private static MinuteTotals minute(ResultSet row) throws SQLException {
        Sums sums = sums(row);
        return new MinuteTotals(
                Instant.ofEpochSecond(row.getLong("at")),
                sums.grossMinor(),
                sums.paidMinor(),
                sums.refundedMinor(),
                sums.netMinor(),
                Math.toIntExact(sums.orders()),
                Math.toIntExact(sums.paidOrders()),
                0);
    }

    private static DealSum deal(ResultSet row) throws SQLException {
        return new DealSum(
                row.getString("deal_id"),
                row.getString("community_id"),
                row.getString("leader_id"),
                sums(row),
                row.getLong("paid_quantity"),
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("recorded")));
    }

    private static FraudSignal signal(ResultSet row) throws SQLException {
        return new FraudSignal(
                row.getString("signal_id"),
                row.getString("rule_id"),
                row.getInt("rule_version"),
                row.getString("deal_id"),
                row.getString("order_id"),
                row.getString("community_id"),
                row.getString("leader_id"),
                row.getString("buyer"),
                Instant.ofEpochMilli(row.getLong("occurred")),
                Instant.ofEpochMilli(row.getLong("recorded")),
                row.getLong("observed"),
                row.getLong("threshold"),
                row.getInt("window_seconds"),
                strings(row.getArray("evidence_event_ids")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("gross"),
                row.getLong("paid"),
                row.getLong("refunded"),
                row.getLong("net"),
                row.getLong("placed"),
                row.getLong("settled"));
    }
}
