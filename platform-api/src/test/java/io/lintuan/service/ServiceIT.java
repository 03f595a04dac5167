package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.service.Api.Reply;
import io.micronaut.web.router.Router;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as operators and integrators meet it. */
class ServiceIT {
    private static Api api;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
    }

    @Test
    void livesWithPostgresAloneAndSaysThatItIsNotReady() {
        assertThat(api.get("/health/liveness").status()).isEqualTo(200);
        Reply readiness = api.as(api.signIn("ANALYST", "陈")).get("/health/readiness");
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.body()).contains("\"pulsar\"", "\"degraded\":true");
        assertThat(new DealFixture(api).anOpenDeal().dealId()).isNotEmpty();
    }

    @Test
    void saysThatFiguresAreAwayWhenTheyAre() {
        Reply reply = api.as(api.signIn("ANALYST", "陈")).get("/api/insight/gmv");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("insight-unavailable");
        assertThat(reply.header("retry-after")).isNotEmpty();
    }

    @Test
    void opensTheLiveStreamWithoutABroker() {
        try (SseReading reading = new SseReading(RunningService.alone().address(), api.signIn("ANALYST", "陈"), null)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> reading.text().contains("event: heartbeat"));
        }
    }

    @Test
    void countsWhatItRefusesByCodeAndChannel() {
        api.with("Lintuan-Channel", "replay").get("/api/communities");
        api.with("Lintuan-Channel", "made-up").get("/api/communities");
        assertThat(api.get("/prometheus").body())
                .contains("lintuan_refusals_total{channel=\"replay\",code=\"sign-in-required\"}")
                .contains("lintuan_refusals_total{channel=\"other\",code=\"sign-in-required\"}")
                .doesNotContain("made-up");
    }

    @Test
    void countsAnOrderOnceHoweverOftenItIsAsked() {
        DealFixture.OpenDeal deal = new DealFixture(api).anOpenDeal();
        Api once = api.as(api.signIn("NEIGHBOR", "吴")).withKey().with("Lintuan-Channel", "traffic");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(once.post(deal.joinPath(), deal.lines(1)).status()).isEqualTo(201);
        }
        assertThat(api.get("/prometheus").body()).contains("lintuan_orders_accepted_total{channel=\"traffic\"} 1.0");
    }

    @Test
    void describesEveryCall() {
        Reply description = api.get("/openapi.yaml");
        assertThat(description.header("content-type")).startsWith("application/yaml");
        RunningService.alone()
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/api/"))
                // The framework answers HEAD wherever there is a GET; that is HTTP's rule, not a call of ours.
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> assertThat(description.body())
                        .as(route.toString())
                        .contains("\n  " + route.getUriMatchTemplate().toPathString() + ":")
                        .contains("\n    " + route.getHttpMethodName().toLowerCase(Locale.ROOT) + ":"));
    }

    @Test
    void limitsHowOftenOneAddressSignsIn() {
        try (RunningService apart = RunningService.apart("limits")) {
            Api there = new Api(apart.address());
            Reply reply = null;
            for (int i = 0; i < 400 && (reply == null || reply.status() == 200); i++) {
                reply = there.post("/api/demo/sign-in", "{\"role\":\"NEIGHBOR\",\"name\":\"flood\"}");
            }
            assertThat(reply.code()).isEqualTo("too-many-requests");
            assertThat(reply.header("retry-after")).isNotEmpty();
            String driver = "{\"role\":\"NEIGHBOR\",\"name\":\"driver\",\"statedTime\":true}";
            assertThat(there.post("/api/demo/sign-in", driver).status()).isEqualTo(200);
        }
    }

    @Test
    void hasNoSignInWithoutProofOutsideTheDemo() {
        try (RunningService production = RunningService.inProduction()) {
            Api there = new Api(production.address());
            assertThat(there.post("/api/demo/sign-in", "{}").code()).isEqualTo("not-found");
            assertThat(there.post("/api/demo/communities", "{}").code()).isEqualTo("not-found");
            assertThat(there.get("/").status()).isEqualTo(200);
        }
    }
}
