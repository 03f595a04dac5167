package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Questions to a front that a test asks in another way than the driver does. */
final class FrontRequest {
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private FrontRequest() {}

    /** Sends what {@code select} answered, byte by byte, behind {@code insert}. */
    static void copy(String url, String select, String insert) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((insert + "\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> rows = post(url, select.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.statusCode()).isEqualTo(200);
        body.writeBytes(rows.body());
        HttpResponse<byte[]> answer = post(url, body.toByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    static HttpResponse<byte[]> post(String url, byte[] body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(LIMIT)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks and does not read yet. */
    static Socket asked(String url, String sql) throws IOException {
        URI server = URI.create(url);
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + sql.length()
                                + "\r\n\r\n" + sql)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
