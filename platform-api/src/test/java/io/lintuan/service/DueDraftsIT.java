package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.draft.OpenDueDrafts;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.service.Api.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

/** Several services look at the same drafts and templates; each is opened once. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueDraftsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int DRAFTS = 12;

    private RunningService one;
    private RunningService other;
    private StoredDeals stored;
    private DealFixture fixture;
    private Api leader;

    @BeforeAll
    void start(PostgresEndpoint database) {
        // Nobody looks but the tests.
        one = RunningService.on(database, "one", Map.of("lintuan.timers", "false"));
        other = RunningService.on(database, "other", Map.of("lintuan.timers", "false"));
        stored = new StoredDeals(database);
        Api api = new Api(one.address());
        fixture = new DealFixture(api);
        leader = api.as(fixture.leader);
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void openEachDraftOnce() {
        for (int i = 0; i < DRAFTS; i++) {
            scheduled("团 " + i, Duration.ofMinutes(10));
        }
        stored.run("UPDATE deal_draft SET opens_at = opens_at - interval '11 minutes' WHERE status = 'SCHEDULED'");
        lookFromEverywhere();
        assertThat(
                        stored.number(
                                "SELECT count(*) FROM deal_draft f JOIN deal d ON d.id = f.id WHERE f.status = 'OPENED' AND d.title LIKE '团 %'"))
                .isEqualTo(DRAFTS);
        assertThat(stored.number(
                        "SELECT count(*) FROM deal d JOIN deal_draft f ON f.id = d.id WHERE d.title LIKE '团 %'"))
                .isEqualTo(DRAFTS);
        assertThat(stored.number("SELECT count(*) FROM outbox WHERE event_type = 'DEAL_OPENED' GROUP BY deal_id"
                        + " ORDER BY 1 DESC LIMIT 1"))
                .isEqualTo(1);
    }

    @Test
    void goOnWhereAnInstanceDiedBetweenTheDealAndItsNote() {
        Reply draft = scheduled("断电", Duration.ofMinutes(10));
        String id = draft.text("draftId");
        leader.withKey().post("/api/drafts/" + id + "/open", "{}");
        stored.run(
                "UPDATE deal_draft SET status = 'OPENING', claimed_at = claimed_at - interval '1 minute' WHERE id = '"
                        + id + "'");
        assertThat(leader.get("/api/drafts/" + id).text("status")).isEqualTo("OPENED");
        lookFromEverywhere();
        assertThat(stored.number("SELECT count(*) FROM deal_draft WHERE status = 'OPENED' AND id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(stored.number(
                        "SELECT count(*) FROM outbox WHERE event_type = 'DEAL_OPENED' AND deal_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void openATemplateOnceForEachOfItsTimes() {
        String id = template(fixture.body("每周鸡蛋", 10));
        assertThat(cycle(id, "ACTIVE").json().path("cycle").path("nextOpensAt").asText())
                .isNotEmpty();
        for (int week = 1; week <= 2; week++) {
            stored.run("UPDATE deal_cycle SET next_opens_at = date_trunc('minute', now()) - interval '" + (3 - week)
                    + " minutes' WHERE template_id = '" + id + "'");
            lookFromEverywhere();
            assertThat(opened(id)).isEqualTo(week);
        }
        assertThat(stored.number("SELECT count(*) FROM deal WHERE title = '每周鸡蛋（周六取）'"))
                .isEqualTo(2);
        assertThat(Instant.parse(leader.get("/api/drafts/" + id)
                        .json()
                        .path("cycle")
                        .path("nextOpensAt")
                        .asText()))
                .isAfter(Instant.now());
    }

    @Test
    void skipAnOpeningThatNobodyWasThereFor() {
        String id = template(fixture.body("错过", 10));
        cycle(id, "ACTIVE");
        stored.run(
                "UPDATE deal_cycle SET next_opens_at = now() - interval '16 minutes' WHERE template_id = '" + id + "'");
        lookFromEverywhere();
        assertThat(opened(id)).isZero();
        assertThat(leader.get("/api/drafts/" + id)
                        .json()
                        .path("cycle")
                        .path("skippedAt")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void openNothingWhilePausedOrAfterTheEnd() {
        String id = template(fixture.body("暂停", 10));
        for (String status : new String[] {"PAUSED", "ENDED"}) {
            assertThat(cycle(id, status).json().path("cycle").has("nextOpensAt"))
                    .isFalse();
            lookFromEverywhere();
            assertThat(opened(id)).isZero();
        }
        assertThat(cycle(id, "ACTIVE").json().path("cycle").path("status").asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void pauseACycleThatCannotBeOpened() {
        String id = template(fixture.body("社区没了", 10));
        cycle(id, "ACTIVE");
        stored.run("UPDATE deal_draft SET body = replace(body, '" + fixture.communityId
                + "', '00000000-0000-0000-0000-000000000000') WHERE id = '" + id + "'");
        stored.run(
                "UPDATE deal_cycle SET next_opens_at = now() - interval '1 minute' WHERE template_id = '" + id + "'");
        lookFromEverywhere();
        assertThat(leader.get("/api/drafts/" + id)
                        .json()
                        .path("cycle")
                        .path("status")
                        .asText())
                .isEqualTo("PAUSED");
        assertThat(stored.number(
                        "SELECT count(*) FROM deal_draft WHERE status = 'FAILED' AND reason = 'community-unknown'"
                                + " AND template_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(leader.withKey().post("/api/drafts/" + id + "/open", "{}").code())
                .isEqualTo("not-a-template");
    }

    private void lookFromEverywhere() {
        OpenDueDrafts here = one.bean(OpenDueDrafts.class);
        OpenDueDrafts there = other.bean(OpenDueDrafts.class);
        Flux.merge(here.look(), there.look(), here.look(), there.look()).blockLast(PATIENCE);
        // What one of them took is done by that one.
        await().atMost(PATIENCE)
                .until(() -> stored.number("SELECT count(*) FROM deal_draft WHERE status = 'OPENING'") == 0);
    }

    private long opened(String template) {
        return stored.number("SELECT count(*) FROM deal d JOIN deal_draft f ON f.id = d.id WHERE f.template_id = '"
                + template + "'");
    }

    private Reply scheduled(String title, Duration in) {
        return leader.withKey()
                .post(
                        "/api/drafts",
                        "{\"deal\":" + fixture.body(title, 10) + ",\"openMinutes\":90,\"scheduled\":true,\"opensAt\":\""
                                + Instant.now().plus(in) + "\"}");
    }

    private String template(String body) {
        return leader.withKey()
                .post("/api/drafts", "{\"template\":true,\"deal\":" + body + "}")
                .text("draftId");
    }

    private Reply cycle(String template, String status) {
        String body = "{\"status\":\"" + status
                + "\",\"days\":[2,5],\"opensLocal\":\"08:00\",\"openMinutes\":2160,\"pickupNote\":\"周六取\"}";
        return leader.with("Content-Type", "application/json")
                .send("PUT", "/api/drafts/" + template + "/cycle", BodyPublishers.ofString(body));
    }
}
