package io.lintuan.insight.clickhouse;

import io.micronaut.context.annotation.Property;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Says whether the boards have their history. Without it orders go on, so it never takes the service out. */
@Singleton
@Readiness
class ClickHouseHealth implements HealthIndicator {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI ping;

    ClickHouseHealth(@Property(name = "lintuan.clickhouse-url") String url) {
        this.ping = URI.create(url + "/ping");
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HttpRequest request = HttpRequest.newBuilder(ping).timeout(LIMIT).build();
        return Mono.fromFuture(() -> http.sendAsync(request, BodyHandlers.discarding()))
                .map(answer -> answer.statusCode() == 200)
                .onErrorReturn(false)
                .map(reachable -> HealthResult.builder("clickhouse", HealthStatus.UP)
                        .details(Map.of("degraded", !reachable))
                        .build());
    }
}
