package io.lintuan.risk.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.deal.Deals;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.postgres.Sql;
import io.lintuan.service.Api;
import io.lintuan.service.DealFixture;
import io.lintuan.service.DealFixture.OpenDeal;
import io.lintuan.service.Outage;
import io.lintuan.service.PaidOrders;
import io.lintuan.service.PaidOrders.PaidOrder;
import io.lintuan.service.RunningService;
import io.lintuan.service.Spoken;
import java.time.Duration;
import java.util.UUID;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a signal on the topic to the leader's held commission. */
@ExtendWith(PulsarExtension.class)
class FraudSignalsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long COMMISSION_MINOR = 319;

    private static RunningService service;
    private static Spoken signals;

    private OpenDeal deal;
    private PaidOrder order;
    private UUID leaderId;
    private long heldBefore;

    @BeforeAll
    static void start(PulsarSpace pulsar) throws PulsarClientException {
        service = RunningService.withBroker("risk", pulsar);
        signals = new Spoken(service, pulsar, "fraud-signals");
    }

    @AfterAll
    static void stop() throws PulsarClientException {
        signals.close();
        service.close();
    }

    @BeforeEach
    void placeAnOrder() {
        deal = new DealFixture(new Api(service.address())).anOpenDeal();
        order = new PaidOrders(service).place(deal, "neighbor " + UUID.randomUUID());
        leaderId = service.bean(Deals.class).byId(order.dealId()).block().leaderId();
        heldBefore = held();
    }

    @Test
    void holdsTheCommissionOnceAndLeavesTheOrderAlone() {
        signals.say(signal(5));
        signals.say(signal(5));
        signals.say("no json");

        signals.awaitBuried("undecodable");
        assertThat(held() - heldBefore).isEqualTo(COMMISSION_MINOR);
        assertThat(text("SELECT count(*)::text FROM posting WHERE cause = 'COMMISSION_HELD' AND order_id = $1"))
                .isEqualTo("1");
        assertThat(text("SELECT status FROM orders WHERE id = $1")).isEqualTo("PAID_WAITING_GROUP");
    }

    @Test
    void keepsTheLargestEvidenceOfARepeatedSignal() {
        signals.say(signal(5));
        signals.say(signal(7));
        signals.say(signal(6));
        signals.say("no json");

        signals.awaitBuried("undecodable");
        assertThat(text("SELECT evidence FROM risk_signal WHERE order_id = $1")).startsWith("v1: 7 of at most 4");
        assertThat(held() - heldBefore).isEqualTo(COMMISSION_MINOR);
    }

    @Test
    void buriesWhatItCannotUseWithTheReasonAndGoesOn() {
        signals.say("{\"signalId\":");
        signals.say(signal(5).put("occurredAt", "yesterday"));
        signals.say(signal(5).put("dealId", UUID.randomUUID().toString()));
        signals.say(signal(5).put("orderId", UUID.randomUUID().toString()));
        signals.say(signal(5).without("ruleId"));
        signals.say(signal(5).without("evidenceEventIds"));
        signals.say(signal(5));

        awaitHeld();
        signals.awaitBuried(
                "undecodable",
                "undecodable",
                "deal-not-found",
                "order-not-found",
                "field-missing ruleId",
                "field-missing evidenceEventIds");
    }

    @Test
    void buriesASignalWhoseIdIsAnotherOrders() {
        PaidOrder other = new PaidOrders(service).place(deal, "neighbor " + UUID.randomUUID());
        signals.say(signal(5));
        signals.say(signal(5).put("orderId", other.orderId().toString()));

        signals.awaitBuried("store-refused");
        assertThat(held() - heldBefore).isEqualTo(COMMISSION_MINOR);
    }

    @Test
    void holdsAfterTheDatabaseCameBack() {
        long retriesBefore = signals.retries();
        try (Outage outage = Outage.of(service.database())) {
            signals.say(signal(5));
            await().atMost(PATIENCE).until(() -> signals.retries() > retriesBefore);
        }

        awaitHeld();
    }

    private void awaitHeld() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(held() - heldBefore)
                .isEqualTo(COMMISSION_MINOR));
    }

    private ObjectNode signal(long observed) {
        return Spoken.golden("fraud-signal")
                .put("signalId", "buyer-velocity-1-" + order.orderId())
                .put("dealId", order.dealId().toString())
                .put("orderId", order.orderId().toString())
                .put("observed", observed);
    }

    private long held() {
        return service.bean(Ledger.class)
                .balance(Accounts.held(leaderId), "CNY")
                .block();
    }

    private String text(String query) {
        return service.bean(Sql.class)
                .row(query, row -> row.get(0, String.class), order.orderId())
                .block();
    }
}
