package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import io.lintuan.service.PaidOrders.PaidOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader answers for a deal's money, so its leader, and nobody else, reads every posting of it. */
class DealLedgerIT {
    private static final String NEIGHBOR = "5号楼 周叔";

    private static Api api;
    private static DealFixture fixture;
    private static OpenDeal deal;
    private static PaidOrder kept;
    private static PaidOrder left;
    private static String ledger;

    @BeforeAll
    static void oneStaysOneLeavesOneNeverPays() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        deal = fixture.anOpenDeal();
        ledger = "/api/deals/" + deal.dealId() + "/ledger";
        PaidOrders orders = new PaidOrders(RunningService.alone());
        kept = orders.place(deal, NEIGHBOR);
        left = orders.place(deal, "leaves");
        api.as(api.signIn("NEIGHBOR", "leaves")).withKey().post("/api/orders/" + left.orderId() + "/cancel", "{}");
        api.as(api.signIn("NEIGHBOR", "never pays")).withKey().post(deal.joinPath(), deal.lines(1));
    }

    @Test
    void tellsWhereTheMoneyOfEachOrderCameFromAndWent() {
        JsonNode answer = api.as(fixture.leader).get(ledger).json();

        assertThat(answer.path("currency").asText()).isEqualTo("CNY");
        assertThat(answer.path("orders").findValuesAsText("orderId"))
                .startsWith(kept.orderId().toString(), left.orderId().toString())
                .hasSize(3);
        assertThat(answer.path("orders").path(0).path("buyerName").asText()).isEqualTo(NEIGHBOR);
        assertThat(moves(answer.path("orders").path(0)))
                .containsExactly(
                        "PAYMENT 3990 provider:clearing > escrow:" + kept.orderId(),
                        "COMMISSION_ACCRUED 319 escrow:" + kept.orderId() + " > " + accrued());
        assertThat(moves(answer.path("orders").path(1)))
                .startsWith(
                        "PAYMENT 3990 provider:clearing > escrow:" + left.orderId(),
                        "COMMISSION_ACCRUED 319 escrow:" + left.orderId() + " > " + accrued(),
                        "COMMISSION_REVERSED 319 " + accrued() + " > escrow:" + left.orderId(),
                        "REFUND 3990 escrow:" + left.orderId() + " > refunds:in-flight");
        assertThat(answer.path("orders").path(2).path("postings")).isEmpty();
    }

    @Test
    void addsUpWhatTheAccountsHold() {
        JsonNode balances = api.as(fixture.leader).get(ledger).json().path("balances");

        long sum = 0;
        for (JsonNode balance : balances) {
            sum += balance.path("amountMinor").asLong();
        }
        assertThat(sum).as("what one account has, another gave").isZero();
        assertThat(amount(balances, "escrow")).isEqualTo(3990 - 319);
        assertThat(amount(balances, accrued())).isEqualTo(319);
    }

    @Test
    void goesOnWhereAPageEndedAndAddsUpOnlyOnce() {
        Reply first = api.as(fixture.leader).get(ledger + "?size=2");
        Reply second = api.as(fixture.leader).get(ledger + "?size=2&after=" + first.text("next"));

        List<String> seen = new ArrayList<>(first.json().path("orders").findValuesAsText("orderId"));
        seen.addAll(second.json().path("orders").findValuesAsText("orderId"));
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.json().has("next")).isFalse();
        assertThat(second.json().has("balances")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=201", "?after=made-up"})
    void refusesPagesThatDoNotExist(String query) {
        assertThat(api.as(fixture.leader).get(ledger + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"LEADER, not-your-deal", "NEIGHBOR, role-missing", "ANALYST, role-missing", "DEMO, role-missing"})
    void tellsNobodyElse(String role, String code) {
        Reply reply = api.as(api.signIn(role, "curious")).get(ledger);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body()).doesNotContain("escrow", "周");
        assertThat(api.get(ledger).status()).isEqualTo(401);
    }

    private static List<String> moves(JsonNode order) {
        List<String> moves = new ArrayList<>();
        for (JsonNode posting : order.path("postings")) {
            moves.add("%s %d %s > %s"
                    .formatted(
                            posting.path("cause").asText(),
                            posting.path("amountMinor").asLong(),
                            posting.path("source").asText(),
                            posting.path("destination").asText()));
        }
        return moves;
    }

    private static long amount(JsonNode balances, String account) {
        for (JsonNode balance : balances) {
            if (balance.path("account").asText().equals(account)) {
                return balance.path("amountMinor").asLong();
            }
        }
        return 0;
    }

    private static String accrued() {
        String leaderId = api.as(fixture.leader).get("/api/session").text("personId");
        return "leader:" + leaderId + ":accrued";
    }
}
