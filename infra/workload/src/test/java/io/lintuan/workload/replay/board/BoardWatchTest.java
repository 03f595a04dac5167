package io.lintuan.workload.replay.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.lintuan.workload.FakeService;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardWatchTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> resumedAfter = Collections.synchronizedList(new ArrayList<>());
    private final FakeService service = new FakeService();
    private BoardWatch watch;

    @AfterEach
    void stop() {
        watch.close();
        service.close();
    }

    @Test
    void notesFramesOfItsCommunityAndResumesAfterABreak() {
        service.on("/api/live", exchange -> {
            resumedAfter.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            stream(exchange, resumedAfter.size());
        });
        watch = watch();
        watch.open().join();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> watch.frames().getOrDefault("d1", List.of()).size() >= 2);
        assertThat(watch.frames().get("d1").subList(0, 2))
                .containsExactly(new BoardFrame(1, NOW), new BoardFrame(2, NOW));
        assertThat(watch.frames()).containsOnlyKeys("d1");
        assertThat(resumedAfter).startsWith("null", "id-1");
        assertThat(watch.reconnects()).isPositive();
        assertThat(watch.totals().byDeal().get("d1").grossMinor()).isGreaterThanOrEqualTo(200);
        assertThat(watch.totals().byMinute().get(NOW).netMinor()).isEqualTo(7);
    }

    @Test
    void saysSoWhenItIsNotLetIn() {
        service.on("/api/live", exchange -> FakeService.answer(exchange, 403, "{}"));
        watch = watch();
        assertThat(watch.open())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("403");
    }

    private BoardWatch watch() {
        return new BoardWatch(
                ApiClient.http(), service.url(), new Session("p", "t"), "c1", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** One frame of the community, one of another, and the connection ends. */
    private static void stream(HttpExchange exchange, int connection) throws IOException {
        String deal = "id: id-%d\nevent: deal\ndata: {\"communityId\":\"%s\",\"dealId\":\"%s\","
                + "\"throughSequence\":%d,\"grossMinor\":%d}\n\n";
        String minute = "event: minute\ndata: {\"minute\":\"" + NOW + "\",\"netMinor\":7}\n\n";
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String text = minute
                + deal.formatted(connection, "c2", "d2", 9, 900)
                + deal.formatted(connection, "c1", "d1", connection, 100 * connection);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
