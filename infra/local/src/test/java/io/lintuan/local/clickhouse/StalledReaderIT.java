package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClickHouseExtension.class)
class StalledReaderIT {
    /** More than the front has connections to the engine. */
    private static final int READERS = 10;

    /** More than the system takes over from the front before anybody reads. */
    private static final int ANSWER_BYTES = 24_000_000;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final List<Socket> readers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket reader : readers) {
            reader.close();
        }
    }

    @Test
    void keepsNobodyElseWaitingAndGetsItsOwnAnswerInTheEnd(ClickHouseSpace clickHouse) throws Exception {
        URI server = URI.create(clickHouse.httpUrl());
        for (int i = 0; i < READERS; i++) {
            ask(server, "SELECT repeat(repeat('" + (char) ('a' + i) + "', 1000), " + ANSWER_BYTES / 1000 + ")");
        }
        for (Socket reader : readers) {
            Awaitility.await().atMost(LIMIT).until(() -> reader.getInputStream().available() > 0);
        }
        assertThat(answer(server, "SELECT 1+1")).isEqualTo("2\n");
        for (int i = 0; i < READERS; i++) {
            String whole = new String(readers.get(i).getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            String body = whole.substring(whole.indexOf("\r\n\r\n") + 4);
            assertThat(whole.substring(0, 12)).isEqualTo("HTTP/1.1 200");
            assertThat(body.equals(Character.toString('a' + i).repeat(ANSWER_BYTES) + "\n"))
                    .as("answer %s is whole and its own", i)
                    .isTrue();
        }
    }

    private void ask(URI server, String sql) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        readers.add(socket);
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + sql.length()
                                + "\r\n\r\n" + sql)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(URI server, String sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server)
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
