package io.lintuan.workload.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.workload.FakeService;
import io.lintuan.workload.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final AtomicInteger visits = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final FakeService service = new FakeService()
            .on(
                    "/api/demo/sign-in",
                    exchange -> FakeService.answer(exchange, 200, "{\"personId\":\"p\",\"token\":\"t\"}"))
            .on("/api/communities", exchange -> FakeService.answer(exchange, 200, "[]"))
            .on("/api/demo/communities", exchange -> FakeService.answer(exchange, 201, "{}"))
            .on("/api/deals", exchange -> {
                visits.incrementAndGet();
                FakeService.answer(exchange, 200, "[{\"dealId\":\"d1\",\"status\":\"OPEN\",\"cutOffAt\":\"soon\"}]");
            });
    private Thread running;

    @AfterEach
    void stop() throws InterruptedException {
        running.interrupt();
        running.join();
        service.close();
    }

    @Test
    void goesOnAfterAnAnswerThatNobodyUnderstands() {
        Settings settings = Settings.from(Map.of(
                "LINTUAN_PUBLIC_URL", service.url().toString(),
                "LINTUAN_PAYMENT_URL", service.url().toString()));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Traffic traffic = new Traffic(settings, Clock.systemUTC(), 5, 1, out);
        running = new Thread(() -> run(traffic));
        running.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> visits.get() >= 2);
        assertThat(running.isAlive()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a visit broke off");
    }

    private static void run(Traffic traffic) {
        try {
            traffic.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
