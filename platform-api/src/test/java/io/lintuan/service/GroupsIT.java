package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.deal.model.DealState;
import io.lintuan.desk.DealStore;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deal promises about its group, from the request to the store and back. */
class GroupsIT {
    private static Api api;
    private static DealFixture fixture;
    private static PaidOrders orders;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api, "团团");
        orders = new PaidOrders(RunningService.alone());
    }

    @Test
    void isAPlainCommunityDealWithoutAWord() {
        JsonNode group = group(fixture.anOpenDeal());

        assertThat(group.path("formation").asText()).isEqualTo("COMMUNITY");
        assertThat(group.path("failurePolicy").asText()).isEqualTo("REFUND");
        assertThat(group.path("pickupPoints")).isEmpty();
        assertThat(group.has("teamSize")).isFalse();
    }

    @Test
    void startsJoinsAndFormsATeam() {
        OpenDeal deal = fixture.aGroupDeal("{\"team\":{\"size\":2,\"minutes\":60}}");
        Api ann = api.as(api.signIn("NEIGHBOR", "王小明"));
        Api bob = api.as(api.signIn("NEIGHBOR", "赵"));

        String first = ann.withKey().post(deal.joinPath(), deal.lines(1)).text("orderId");
        String team = ann.get("/api/orders/" + first).text("teamId");
        String joining = deal.lines(1).replaceFirst("^\\{", "{\"teamId\":\"" + team + "\",");
        assertThat(ann.withKey().post(deal.joinPath(), joining).code()).isEqualTo("already-in-team");
        String second = bob.withKey().post(deal.joinPath(), joining).text("orderId");
        Reply third = api.as(api.signIn("NEIGHBOR", "吴")).withKey().post(deal.joinPath(), joining);
        assertThat(third.code()).isEqualTo("team-full");
        reloads(deal);
        orders.pay(deal, first, "王小明");
        reloads(deal);
        orders.pay(deal, second, "赵");

        assertThat(ann.get("/api/orders/" + first).text("status")).isEqualTo("CONFIRMED");
        JsonNode seen = api.get("/api/g/" + deal.shareToken() + "/teams").json().path(0);
        assertThat(seen.path("status").asText()).isEqualTo("FORMED");
        assertThat(seen.path("paid").asInt()).isEqualTo(2);
        assertThat(seen.path("headName").asText()).isEqualTo("王**");
        assertThat(seen.toString()).doesNotContain("小明");
        assertThat(bob.get("/api/deals/" + deal.dealId() + "/teams").json()).hasSize(1);
        assertThat(bob.get("/api/deals/" + deal.dealId()).json().path("assured").asBoolean())
                .isTrue();
    }

    @Test
    void extendsADealOnceAndSaysWhatWasPromisedAtFirst() {
        OpenDeal deal = fixture.aGroupDeal("{\"failurePolicy\":\"EXTEND_ONCE\",\"extendByMinutes\":90}");
        Instant promised = Instant.parse(deal(deal).path("cutOffAt").asText());

        Reply extended = byLeader(deal, "extend");

        assertThat(Instant.parse(extended.text("cutOffAt"))).isEqualTo(promised.plusSeconds(5400));
        assertThat(Instant.parse(
                        extended.json().path("group").path("promisedCutOffAt").asText()))
                .isEqualTo(promised);
        reloads(deal);
        assertThat(byLeader(deal, "extend").code()).isEqualTo("already-extended");
        assertThat(byLeader(deal, "accept-lower-tier").code()).isEqualTo("lower-tier-not-agreed");
    }

    @Test
    void formsWithLessWhereThatWasAgreed() {
        OpenDeal deal = fixture.aGroupDeal("{\"failurePolicy\":\"ACCEPT_LOWER_TIER\",\"minimumPeople\":50}");
        assertThat(byLeader(deal, "accept-lower-tier").code()).isEqualTo("nobody-paid");
        orders.place(deal, "李");

        assertThat(byLeader(deal, "accept-lower-tier").text("status")).isEqualTo("FORMED");
        assertThat(group(deal).path("paidPeople").asInt()).isEqualTo(1);
    }

    @Test
    void callsADealOffAndRefundsWhoPaid() {
        OpenDeal deal = fixture.anOpenDeal();
        Api ann = api.as(api.signIn("NEIGHBOR", "李"));
        String order = orders.place(deal, "李").orderId().toString();

        assertThat(byLeader(deal, "cancel").text("status")).isEqualTo("CANCELLED");
        JsonNode refund = ann.get("/api/orders/" + order).json().path("refund");
        assertThat(refund.path("reason").asText()).isEqualTo("DEAL_CANCELLED");
        assertThat(ann.get("/api/orders/" + order).text("status")).isIn("REFUNDING", "REFUNDED");
        reloads(deal);
        assertThat(byLeader(deal, "cancel").code()).isEqualTo("deal-not-cancellable");
    }

    @Test
    void takesNoMoreThanItsCapacityAfterItWasLoadedAgain() {
        OpenDeal deal = fixture.aGroupDeal("{\"capacity\":{\"orders\":1}}");
        Api ann = api.as(api.signIn("NEIGHBOR", "李"));
        assertThat(ann.withKey().post(deal.joinPath(), deal.lines(1)).status()).isEqualTo(201);
        reloads(deal);

        assertThat(ann.withKey().post(deal.joinPath(), deal.lines(1)).code()).isEqualTo("capacity-reached");
        assertThat(group(deal).path("takenOrders").asInt()).isEqualTo(1);
    }

    @Test
    void offersItsPickupPointsAndNoOther() {
        String points = "{\"pickupPoints\":[{\"pickupPointId\":\"" + fixture.pickupPointId
                + "\",\"from\":\"2027-01-02T08:00:00Z\",\"to\":\"2027-01-02T11:00:00Z\",\"capacity\":{\"orders\":1}}]}";
        OpenDeal deal = fixture.aGroupDeal(points);
        Api ann = api.as(api.signIn("NEIGHBOR", "李"));

        assertThat(group(deal).path("pickupPoints").path(0).path("name").asText())
                .isEqualTo("王姐便利店");
        String elsewhere = deal.lines(1).replaceFirst("^\\{", "{\"pickupPointId\":\"" + UUID.randomUUID() + "\",");
        assertThat(ann.withKey().post(deal.joinPath(), elsewhere).code()).isEqualTo("pickup-point-unknown");
        String here = deal.lines(1).replaceFirst("^\\{", "{\"pickupPointId\":\"" + fixture.pickupPointId + "\",");
        Reply joined = ann.withKey().post(deal.joinPath(), here);
        assertThat(joined.status()).isEqualTo(201);
        assertThat(ann.get("/api/orders/" + joined.text("orderId")).text("pickupPointId"))
                .isEqualTo(fixture.pickupPointId);
        reloads(deal);
        assertThat(ann.withKey().post(deal.joinPath(), here).code()).isEqualTo("pickup-point-full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group.extendByMinutes | {\"failurePolicy\":\"EXTEND_ONCE\"}",
                "group.extendByMinutes | {\"extendByMinutes\":60}",
                "group.failurePolicy | {\"team\":{\"size\":2,\"minutes\":60},\"failurePolicy\":\"ACCEPT_LOWER_TIER\"}",
                "group.minimumPeople | {\"team\":{\"size\":2,\"minutes\":60},\"minimumPeople\":5}",
                "group.team.size | {\"team\":{\"size\":1,\"minutes\":60}}",
                "group.failurePolicy | {\"failurePolicy\":\"HOPE\"}",
                "group.pickupPoints | {\"pickupPoints\":[{\"pickupPointId\":\"00000000-0000-0000-0000-000000000001\"}]}",
                "group.capacity.orders | {\"capacity\":{\"orders\":0}}"
            })
    void refusesPromisesThatContradictEachOther(String field, String group) {
        Reply reply = api.as(fixture.leader).withKey().post("/api/deals", fixture.groupBody(group));

        assertThat(reply.code()).isEqualTo("field-invalid");
        assertThat(reply.body()).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offerings[0].tiers | \"tiers\":[{\"fromQuantity\":5,\"unitPriceMinor\":1}]",
                "offerings[0].caseSize | \"caseSize\":4",
                "offerings[0].weighedGrams | \"weighedGrams\":500"
            })
    void refusesPricesInADealOfTeamsThatDependOnHowTheDealEnds(String field, String terms) {
        String teams = fixture.groupBody("{\"team\":{\"size\":2,\"minutes\":60}}");
        Reply reply =
                api.as(fixture.leader).withKey().post("/api/deals", teams.replace("\"stock\"", terms + ",\"stock\""));

        assertThat(reply.code()).isEqualTo("field-invalid");
        assertThat(reply.body()).contains(field);
    }

    @Test
    void hearsInADraftWhatItsGroupContradicts() {
        Reply draft = draft("{\"failurePolicy\":\"EXTEND_ONCE\"}");

        assertThat(draft.json().path("mistake").path("field").asText()).isEqualTo("group.extendByMinutes");
    }

    @Test
    void opensADraftWithWhatItSaysOfItsGroup() {
        String draftId = draft("{\"team\":{\"size\":3,\"minutes\":60}}").text("draftId");
        api.as(fixture.leader).withKey().post("/api/drafts/" + draftId + "/open", "{}");

        JsonNode opened = api.as(fixture.leader).get("/api/deals/" + draftId).json();
        assertThat(opened.path("group").path("teamSize").asInt()).isEqualTo(3);
    }

    private static Reply draft(String group) {
        return api.as(fixture.leader).withKey().post("/api/drafts", "{\"deal\":" + fixture.groupBody(group) + "}");
    }

    private static Reply byLeader(OpenDeal deal, String what) {
        return api.as(fixture.leader).withKey().post("/api/deals/" + deal.dealId() + "/" + what, "{}");
    }

    private static JsonNode deal(OpenDeal deal) {
        return api.as(fixture.leader).get("/api/deals/" + deal.dealId()).json();
    }

    private static JsonNode group(OpenDeal deal) {
        return deal(deal).path("group");
    }

    /** Reads the deal from its rows, as a desk that never saw it would: its counters are what its orders add up to. */
    private static void reloads(OpenDeal deal) {
        UUID dealId = UUID.fromString(deal.dealId());
        DealState state = RunningService.alone()
                .bean(DealStore.class)
                .load(List.of(dealId), Map.of())
                .block()
                .get(dealId);
        assertThat(state.terms().dealId()).isEqualTo(dealId);
    }
}
