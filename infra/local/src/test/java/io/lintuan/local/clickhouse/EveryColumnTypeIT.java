package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.process.HttpProbe;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each type that a column of the product's tables has goes there and back by the driver and by HTTP, at its edges too. */
@ExtendWith(ClickHouseExtension.class)
class EveryColumnTypeIT {
    private static final List<Object> TEXTS =
            List.of("", "it's", "团购 🍇", "tab\tline\nback\\slash \"quoted\"", "NULL", "\\N", "x".repeat(70_000));
    private static final List<Object> MOMENTS =
            List.of("1970-01-01 00:00:00.001", "2026-10-25 01:30:00.999", "2100-02-28 23:59:59.001");

    /** As the jobs bind them: times are text in UTC. */
    private static final Map<String, List<Object>> EDGES = Map.of(
            "String", TEXTS,
            "LowCardinality(String)", TEXTS,
            "DateTime64(3, 'UTC')", MOMENTS,
            "DateTime('UTC')", List.of("1970-01-01 00:00:00", "2026-10-25 01:30:00", "2100-02-28 23:59:59"),
            "Int32", List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE),
            "Int64", List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE),
            "UInt32", List.of(0L, 4_294_967_295L),
            "UInt64", List.of(0L, Long.MAX_VALUE, new BigInteger("18446744073709551615")),
            "Bool", List.of(true, false),
            "Array(String)", List.of(List.of(), List.of(""), List.of("it's", "团", "a,b]", "tab\t")));

    @TestFactory
    Stream<DynamicTest> goesThereAndBack(ClickHouseSpace clickHouse) throws SQLException {
        new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database()).apply();
        List<String> types = texts(
                clickHouse,
                "SELECT DISTINCT type FROM system.columns WHERE database = currentDatabase() ORDER BY type");
        assertThat(types).hasSizeGreaterThanOrEqualTo(9);
        return types.stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    assertThat(EDGES)
                            .as("a column has type %s; say its edges here", type)
                            .containsKey(type);
                    byDriverAndHttp(clickHouse, type, EDGES.get(type));
                }));
    }

    private static void byDriverAndHttp(ClickHouseSpace clickHouse, String type, List<Object> values)
            throws SQLException {
        try (Connection open = DriverManager.getConnection(clickHouse.jdbcUrl());
                Statement statement = open.createStatement()) {
            for (String table : List.of("there", "back")) {
                statement.execute("CREATE OR REPLACE TABLE " + table + " (n UInt32, v " + type
                        + ") ENGINE = MergeTree ORDER BY n");
            }
            insert(open, values);
        }
        List<String> expected = values.stream().map(Object::toString).toList();
        assertThat(read(clickHouse, "there")).isEqualTo(expected);
        for (String format : List.of("TabSeparated", "JSONEachRow", "RowBinary")) {
            copy(clickHouse, format);
            assertThat(read(clickHouse, "back")).as(format).isEqualTo(expected);
        }
    }

    private static void insert(Connection open, List<Object> values) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement("INSERT INTO there (n, v) VALUES (?, ?)")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(1, i);
                insert.setObject(
                        2,
                        values.get(i) instanceof List<?> list
                                ? open.createArrayOf("String", list.toArray())
                                : values.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What the front answers in a format is what it takes in it. */
    private static void copy(ClickHouseSpace clickHouse, String format) {
        String database = clickHouse.database() + ".";
        assertThat(HttpProbe.post(clickHouse.httpUrl(), "TRUNCATE TABLE " + database + "back"))
                .startsWith("200");
        FrontRequest.copy(
                clickHouse.httpUrl(),
                "SELECT * FROM " + database + "there FORMAT " + format,
                "INSERT INTO " + database + "back FORMAT " + format);
    }

    private static List<String> read(ClickHouseSpace clickHouse, String table) throws SQLException {
        return texts(clickHouse, "SELECT v FROM " + table + " ORDER BY n");
    }

    private static List<String> texts(ClickHouseSpace clickHouse, String sql) throws SQLException {
        try (Connection open = DriverManager.getConnection(clickHouse.jdbcUrl());
                Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                boolean array = rows.getMetaData().getColumnTypeName(1).startsWith("Array");
                texts.add(
                        array ? List.of((Object[]) rows.getArray(1).getArray()).toString() : rows.getString(1));
            }
            return texts;
        }
    }
}
