package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** The way of an order through the desk, on a real database. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderDeskIT {
    private DeskPlace place;
    private LaneDesk desk;

    @BeforeAll
    void migrate(PostgresEndpoint database) {
        place = new DeskPlace(database);
    }

    @BeforeEach
    void open() {
        desk = place.aDesk();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void takesAnOrderThroughItsWholeLife() {
        NewDeal deal = Ask.aDeal(place, 10, 2);
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID payment = UUID.randomUUID();

        assertThat(desk.open(Mono.just(deal), Ask.key()).block().accepted()).isTrue();
        Answer joined = desk.submit(Ask.join(deal, order, buyer, 2)).block();
        assertThat(joined.status()).isEqualTo("PENDING_PAYMENT");
        assertThat(joined.amountMinor()).isEqualTo(7980);
        assertThat(joined.heldUntil()).isNotNull();
        desk.submit(Ask.startPayment(deal, payment, order, buyer)).block();
        Answer paid = desk.submit(Ask.pay(deal, payment, order, 7980)).block();
        assertThat(paid.status()).isEqualTo("PAID_WAITING_GROUP");
        desk.submit(Ask.keyed(deal, new DealCommand.CutOff(place.leaderId))).block();
        desk.submit(Ask.keyed(deal, new DealCommand.GoodsArrived(place.leaderId)))
                .block();
        String code = place.text("SELECT pickup_code FROM orders WHERE id = '" + order + "'");
        Answer picked = desk.submit(Ask.keyed(deal, new DealCommand.ConfirmPickup(place.leaderId, code)))
                .block();

        assertThat(picked.status()).isEqualTo("PICKED_UP");
        assertThat(place.text("SELECT string_agg(event_type, ' ' ORDER BY deal_version, ordinal) FROM outbox"
                        + " WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo("DEAL_OPENED ORDER_PLACED ORDER_PAID COMMISSION_ACCRUED DEAL_ASSURED DEAL_FORMED"
                        + " DEAL_READY_FOR_PICKUP ORDER_PICKED_UP");
        assertThat(place.number("SELECT paid_quantity FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(2);
        assertThat(place.nudges.get()).isPositive();
    }

    @Test
    void givesRefusalsAsAnswersAndRemembersThem() {
        NewDeal deal = Ask.aDeal(place, 1, 1);
        desk.open(Mono.just(deal), Ask.key()).block();
        Submission tooMuch = Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 2);

        Answer first = desk.submit(tooMuch).block();
        Answer again = desk.submit(tooMuch).block();

        assertThat(first.refusal()).isEqualTo(RefusalCode.SOLD_OUT);
        assertThat(again).isEqualTo(first);
    }
}
