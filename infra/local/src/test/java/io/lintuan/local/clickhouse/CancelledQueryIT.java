package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever cancels, hangs up or has waited long enough: the query ends, and its place is free for others. */
@ExtendWith(ClickHouseExtension.class)
class CancelledQueryIT {
    /** Hours of work that answers nothing meanwhile; {@code %s} tells one from another. */
    private static final String ENDLESS =
            "SELECT count() FROM numbers(9000000000000) WHERE sipHash64(number, '%s') = 1 SETTINGS max_threads = 1";

    /** As many as the front has connections to the engine. */
    private static final int CONNECTIONS = 8;

    private ClickHouseSpace clickHouse;

    @BeforeEach
    void open(ClickHouseSpace space) {
        clickHouse = space;
    }

    @Test
    void endsWhenItsClientHangsUpThoughEveryConnectionIsTaken() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(FrontRequest.asked(clickHouse.httpUrl(), ENDLESS.formatted("left-" + i)));
            }
            // There is no connection left to ask how many run: one more question waits.
            CompletableFuture<String> waiting =
                    await().atMost(FrontRequest.LIMIT).until(this::unanswered, Objects::nonNull);
            for (Socket client : clients) {
                client.close();
            }
            await().atMost(FrontRequest.LIMIT).until(waiting::isDone);
            await().atMost(FrontRequest.LIMIT).until(() -> running("left-") == 0);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** A question that is not answered within a second, or null when it was. */
    private CompletableFuture<String> unanswered() throws InterruptedException, ExecutionException {
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer("", "SELECT 1"));
        try {
            asked.get(1, TimeUnit.SECONDS);
            return null;
        } catch (TimeoutException waits) {
            return asked;
        }
    }

    @Test
    void endsWhenTheDriverCancelsIt() throws Exception {
        try (Connection open = DriverManager.getConnection(clickHouse.jdbcUrl());
                Statement statement = open.createStatement()) {
            CompletableFuture<?> asked = CompletableFuture.runAsync(() -> ask(statement, ENDLESS.formatted("cancel")));
            await().atMost(FrontRequest.LIMIT).until(() -> running("cancel") == 1);
            statement.cancel();
            assertThatThrownBy(asked::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("394");
            assertThat(running("cancel")).isZero();
        }
    }

    /** The driver's own {@code setQueryTimeout} is not sent, and does not end its wait either. */
    @Test
    void endsAtTheTimeThatTheConnectionGivesIt() throws Exception {
        String url = clickHouse.jdbcUrl() + "&clickhouse_setting_max_execution_time=1";
        try (Connection open = DriverManager.getConnection(url);
                Statement statement = open.createStatement()) {
            assertThatThrownBy(() -> ask(statement, ENDLESS.formatted("limit"))).hasMessageStartingWith("159");
            assertThat(running("limit")).isZero();
        }
    }

    @Test
    void endsOnlyTheOneThatIsNamed() throws Exception {
        try (Socket other = FrontRequest.asked(clickHouse.httpUrl(), ENDLESS.formatted("other"))) {
            CompletableFuture<String> named =
                    CompletableFuture.supplyAsync(() -> answer("/?query_id=o%27ne", ENDLESS.formatted("named")));
            await().atMost(FrontRequest.LIMIT).until(() -> running("other") == 1 && running("named") == 1);
            assertThat(answer("", "KILL QUERY WHERE query_id = 'o\\'ne'")).contains("waiting");
            assertThat(named.join()).startsWith("Code: 394");
            assertThat(running("other")).isEqualTo(1);
        }
    }

    private static void ask(Statement statement, String sql) {
        try {
            statement.executeQuery(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getErrorCode() + ": " + e.getMessage(), e);
        }
    }

    private int running(String mark) {
        byte[] sql = ("SELECT count() FROM system.processes WHERE query LIKE '%''" + mark + "%'")
                .getBytes(StandardCharsets.UTF_8);
        byte[] answer = FrontRequest.post(clickHouse.httpUrl(), sql).body();
        // The question itself says the mark too.
        return Integer.parseInt(new String(answer, StandardCharsets.UTF_8).trim()) - 1;
    }

    private String answer(String parameters, String sql) {
        return new String(
                FrontRequest.post(clickHouse.httpUrl() + parameters, sql.getBytes(StandardCharsets.UTF_8))
                        .body(),
                StandardCharsets.UTF_8);
    }
}
