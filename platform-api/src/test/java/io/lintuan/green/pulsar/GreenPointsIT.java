package io.lintuan.green.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.green.GreenPointsOfOrders;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.ledger.Posting;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.service.Api;
import io.lintuan.service.DealFixture;
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

/** From a version of an order's points on the topic to the person's balance. */
@ExtendWith(PulsarExtension.class)
class GreenPointsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningService service;
    private static Spoken topic;

    private PaidOrder order;

    @BeforeAll
    static void start(PulsarSpace pulsar) throws PulsarClientException {
        service = RunningService.withBroker("green", pulsar);
        topic = new Spoken(service, pulsar, "green-points");
    }

    @AfterAll
    static void stop() throws PulsarClientException {
        topic.close();
        service.close();
    }

    @BeforeEach
    void placeAnOrder() {
        var deal = new DealFixture(new Api(service.address())).anOpenDeal();
        order = new PaidOrders(service).place(deal, "neighbor " + UUID.randomUUID());
    }

    @Test
    void givesPointsOnceForOrderAndVersion() {
        topic.say(points(18, 2));
        topic.say(points(18, 2));
        topic.say("no json");

        topic.awaitBuried("undecodable");
        assertThat(balance()).isEqualTo(18);
        assertThat(service.bean(GreenPointsOfOrders.class)
                        .ofOrder(order.orderId())
                        .block()
                        .points())
                .isEqualTo(18);
    }

    @Test
    void takesThemBackWithTheRefundWhateverComesLate() {
        topic.say(points(18, 2));
        topic.say(points(0, 3));
        topic.say(points(18, 2));
        topic.say(points(0, 3));
        topic.say("no json");

        topic.awaitBuried("undecodable");
        assertThat(balance()).isZero();
        assertThat(service.bean(GreenPointsOfOrders.class)
                        .ofOrder(order.orderId())
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void buriesWhatItCannotUseWithTheReasonAndGoesOn() {
        topic.say("[]");
        topic.say(points(18, 2).put("orderId", UUID.randomUUID().toString()));
        topic.say(points(18, 2).without("source"));
        topic.say(points(18, 2).without("occurredAt"));
        topic.say(points(-18, 2));
        topic.say(points(18, 2));

        awaitBalance(18);
        topic.awaitBuried(
                "undecodable",
                "order-not-found",
                "field-missing source",
                "field-missing occurredAt",
                "field-invalid points");
    }

    @Test
    void givesPointsAfterTheDatabaseCameBack() {
        long retriesBefore = topic.retries();
        try (Outage outage = Outage.of(service.database())) {
            topic.say(points(18, 2));
            await().atMost(PATIENCE).until(() -> topic.retries() > retriesBefore);
        }

        awaitBalance(18);
    }

    private void awaitBalance(long points) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(balance())
                .isEqualTo(points));
    }

    private ObjectNode points(long points, long version) {
        return Spoken.golden("green-points")
                .put("orderId", order.orderId().toString())
                .put("dealId", order.dealId().toString())
                .put("points", points)
                .put("version", version);
    }

    private long balance() {
        return service.bean(Ledger.class)
                .balance(Accounts.points(order.buyerId()), Posting.POINT)
                .block();
    }
}
