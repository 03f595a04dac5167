package io.lintuan.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** A community with an open deal, and the people around it. */
public final class DealFixture {
    public final String leader;
    public final String communityId;
    public final String pickupPointId;
    private final Api api;

    public DealFixture(Api api) {
        this(api, "王姐");
    }

    /** With a leader of one's own, who is not slowed down by what other tests do. */
    public DealFixture(Api api, String leaderName) {
        this.api = api;
        String demo = api.signIn("DEMO", "fixture");
        this.leader = api.signIn("LEADER", leaderName);
        JsonNode community = api.as(demo)
                .post(
                        "/api/demo/communities",
                        "{\"name\":\"阳光花园\",\"pickupPoint\":{\"name\":\"王姐便利店\",\"address\":\"3号楼\",\"hours\":\"周六\"}}")
                .json();
        this.communityId = community.path("communityId").asText();
        this.pickupPointId = community.path("pickupPointId").asText();
    }

    /** An open deal of grapes at 39.90: ten in stock, five per person, two to form. */
    public record OpenDeal(String dealId, String shareToken, String offeringId) {
        public String joinPath() {
            return "/api/deals/" + dealId + "/orders";
        }

        public String lines(int quantity) {
            return "{\"lines\":[{\"offeringId\":\"" + offeringId + "\",\"quantity\":" + quantity + "}]}";
        }
    }

    public OpenDeal anOpenDeal() {
        return anOpenDeal("葡萄", 10);
    }

    public OpenDeal anOpenDeal(String title, int stock) {
        return opened(body(title, stock));
    }

    private OpenDeal opened(String body) {
        JsonNode opened = api.as(leader).withKey().post("/api/deals", body).json();
        return new OpenDeal(
                opened.path("dealId").asText(),
                opened.path("shareToken").asText(),
                opened.path("offerings").path(0).path("offeringId").asText());
    }

    /** Ten in stock, with this promise about its group. */
    public OpenDeal aGroupDeal(String group) {
        return opened(groupBody(group));
    }

    public String groupBody(String group) {
        return body("葡萄", 10).replaceFirst("^\\{", "{\"group\":" + group + ",");
    }

    /** Ten in stock, closing after {@code open}. */
    public OpenDeal closingIn(Duration open, String title) {
        return opened(body(title, 10, Instant.now().plus(open)));
    }

    public String body(String title, int stock) {
        return body(title, stock, Instant.now().plus(Duration.ofHours(5)));
    }

    private String body(String title, int stock, Instant cutOffAt) {
        return """
                {"title":"%s","communityId":"%s","pickupPointId":"%s","minimumQuantity":2,"cutOffAt":"%s",
                 "commissionBasisPoints":800,"offerings":[{"productId":"grape","title":"%s","unit":"5斤",
                 "unitPriceMinor":3990,"stock":%d,"perPersonLimit":5}]}""".formatted(title, communityId, pickupPointId, cutOffAt, title, stock);
    }
}
