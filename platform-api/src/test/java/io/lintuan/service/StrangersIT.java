package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.service.Api.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who should know nothing can find out about what the service is made of. */
class StrangersIT {
    private static final String[] INTERNALS = {
        "jdbc", "postgres", "pulsar", "clickhouse", "127.0.0.1", "micronaut", "netty", "details", "version", "\tat "
    };
    private static Api api;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness"})
    void learnTheStatusAndNothingElse(String path) {
        assertThat(api.get(path).body()).matches("\\{\"status\":\"(UP|DOWN)\"}");
        assertThat(api.as("nonsense").get(path).body()).doesNotContain(INTERNALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEIGHBOR", "LEADER"})
    void areNoBetterOffWithARoleThatLooksAfterNothing(String role) {
        Reply reply = api.as(api.signIn(role, "curious")).get("/health/readiness");

        assertThat(reply.body()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    @ParameterizedTest
    @CsvSource({"ANALYST, pulsar", "DEMO, clickhouse"})
    void areNotThoseWhoLookAfterIt(String role, String part) {
        assertThat(api.as(api.signIn(role, "operator")).get("/health/readiness").body())
                .contains("\"" + part + "\"", "details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beans", "/env", "/info", "/routes", "/loggers", "/metrics", "/threaddump", "/caches"})
    void findNoneOfTheFrameworksOtherEndpoints(String path) {
        assertThat(api.get(path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/deals/%00",
                "/api/nothing",
                "/g/%F0%9F%98%80",
                "/api/insight/gmv?from=%FF",
                "/sign-in?role=%25%25"
            })
    void getNoTraceAndNoNamesFromErrors(String path) {
        Reply reply = api.get(path);

        assertThat(reply.status()).isLessThan(500);
        assertThat(reply.body()).doesNotContain("Exception", "io.lintuan", "io.micronaut", "\tat ", "\"_links\"");
        assertThat(reply.raw().headers().map()).doesNotContainKeys("server", "x-powered-by", "date-version");
    }
}
