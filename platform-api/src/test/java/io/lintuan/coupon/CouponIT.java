package io.lintuan.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.service.Api;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture;
import io.lintuan.service.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leader's coupons from issuing to joining with one. */
@ExtendWith(PostgresExtension.class)
class CouponIT {
    private final String code =
            "C" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    private Api api;
    private DealFixture leader;
    private DealFixture.OpenDeal deal;

    @BeforeEach
    void open() {
        api = new Api(RunningService.alone().address());
        leader = new DealFixture(api);
        deal = leader.anOpenDeal("葡萄", 1_000);
    }

    @Test
    void isIssuedOnceAndListed() {
        assertThat(issue(coupon(100, 1, "")).status()).isEqualTo(200);
        assertThat(issue(coupon(100, 1, "")).status()).as("the same again").isEqualTo(200);
        assertThat(issue(coupon(101, 1, "")).code()).isEqualTo("coupon-code-taken");
        assertThat(used()).isZero();
        assertThat(api.as(api.signIn("LEADER", "别人")).get("/api/coupons").json())
                .isEmpty();
    }

    @Test
    void isNotIssuedForWhatIsNotOnesOwnOrForNothing() {
        String strange = ",\"dealId\":\"" + somebodyElsesDeal().dealId() + "\"";
        assertThat(issue(coupon(1, 1, strange)).code()).isEqualTo("not-your-deal");
        assertThat(issue(coupon(1, 1, ",\"communityId\":\"" + UUID.randomUUID() + "\""))
                        .code())
                .isEqualTo("community-unknown");
        assertThat(issue(coupon(0, 1, "")).code()).isEqualTo("field-invalid");
        assertThat(issue(coupon(1, 1, "").replace("3900", "500")).code()).isEqualTo("field-invalid");
        String neighbor = api.signIn("NEIGHBOR", "安");
        assertThat(put(neighbor, coupon(1, 1, "")).code()).isEqualTo("role-missing");
    }

    @Test
    void isCountedPerPersonAndInAll() {
        issue(coupon(2, 1, ""));
        String ann = api.signIn("NEIGHBOR", "安");
        Reply first = join(ann, 1);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("amountMinor").asLong()).isEqualTo(3_990 - 500);
        assertThat(join(ann, 1).code()).isEqualTo("coupon-over-limit");
        assertThat(join(api.signIn("NEIGHBOR", "白"), 1).status()).isEqualTo(201);
        assertThat(join(api.signIn("NEIGHBOR", "车"), 1).code()).isEqualTo("coupon-used-up");
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void saysWhyItCannotBeUsed() {
        String ann = api.signIn("NEIGHBOR", "安");
        assertThat(join(ann, 1).code()).isEqualTo("coupon-unknown");
        issue(coupon(9, 9, "").replace("3900", "3991"));
        assertThat(join(ann, 1).code()).isEqualTo("coupon-below-minimum");
        assertThat(join(ann, 2).status()).isEqualTo(201);
        deal = somebodyElsesDeal();
        assertThat(join(ann, 2).code()).isEqualTo("coupon-not-here");
    }

    @Test
    void takesNothingForAnOrderThatTheDeskRefuses() {
        issue(coupon(1, 1, ""));
        String ann = api.signIn("NEIGHBOR", "安");
        assertThat(join(ann, 6).code()).isEqualTo("over-limit");
        assertThat(join(ann, 1).status()).isEqualTo(201);
    }

    /** Of this test's coupon, as its leader sees it. */
    private int used() {
        List<Integer> found = new ArrayList<>();
        for (JsonNode coupon : api.as(leader.leader).get("/api/coupons").json()) {
            if (coupon.path("code").asText().equals(code)) {
                found.add(coupon.path("used").asInt());
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private DealFixture.OpenDeal somebodyElsesDeal() {
        String stranger = api.signIn("LEADER", "别人" + code);
        Reply opened = api.as(stranger).withKey().post("/api/deals", leader.body("梨", 10));
        return new DealFixture.OpenDeal(
                opened.text("dealId"),
                opened.text("shareToken"),
                opened.json().path("offerings").path(0).path("offeringId").asText());
    }

    private Reply join(String neighbor, int quantity) {
        String lines = deal.lines(quantity);
        String body = lines.substring(0, lines.length() - 1) + ",\"couponCode\":\"" + code + "\"}";
        return api.as(neighbor).withKey().post(deal.joinPath(), body);
    }

    private Reply issue(String body) {
        return put(leader.leader, body);
    }

    private Reply put(String token, String body) {
        return api.as(token)
                .with("Content-Type", "application/json")
                .send("PUT", "/api/coupons/" + code, BodyPublishers.ofString(body));
    }

    private final Instant from = Instant.parse("2026-01-01T00:00:00Z");

    private String coupon(int issued, int perPerson, String more) {
        return """
                {"title":"满 39 减 5","amountOffMinor":500,"minimumMinor":3900,"issued":%d,"perPerson":%d,
                 "validFrom":"%s","validUntil":"%s"%s}""".formatted(issued, perPerson, from, from.plus(Duration.ofDays(3_650)), more);
    }
}
