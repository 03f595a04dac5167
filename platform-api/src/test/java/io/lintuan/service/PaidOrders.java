package io.lintuan.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.service.DealFixture.OpenDeal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders that are paid, without a provider: the desk hears what the provider's webhook would say. */
public final class PaidOrders {
    private final Api api;
    private final OrderDesk desk;

    public PaidOrders(RunningService service) {
        this.api = new Api(service.address());
        this.desk = service.bean(OrderDesk.class);
    }

    public record PaidOrder(UUID dealId, UUID orderId, UUID buyerId, long amountMinor) {}

    /** One piece of the deal, paid by a neighbor of that name. */
    public PaidOrder place(OpenDeal deal, String neighbor) {
        JsonNode buyer = api.post("/api/demo/sign-in", "{\"role\":\"NEIGHBOR\",\"name\":\"" + neighbor + "\"}")
                .json();
        JsonNode joined = api.as(buyer.path("token").asText())
                .withKey()
                .post(deal.joinPath(), deal.lines(1))
                .json();
        PaidOrder order = new PaidOrder(
                UUID.fromString(deal.dealId()),
                UUID.fromString(joined.path("orderId").asText()),
                UUID.fromString(buyer.path("personId").asText()),
                joined.path("amountMinor").asLong());
        pay(order);
        return order;
    }

    /** Pays an order of one piece that somebody of that name has placed. */
    public void pay(OpenDeal deal, String orderId, String neighbor) {
        JsonNode buyer = api.post("/api/demo/sign-in", "{\"role\":\"NEIGHBOR\",\"name\":\"" + neighbor + "\"}")
                .json();
        pay(new PaidOrder(
                UUID.fromString(deal.dealId()),
                UUID.fromString(orderId),
                UUID.fromString(buyer.path("personId").asText()),
                3990));
    }

    private void pay(PaidOrder order) {
        UUID payment = UUID.randomUUID();
        tell(order, new DealCommand.StartPayment(payment, order.orderId(), order.buyerId()));
        tell(order, new DealCommand.Pay(payment, order.orderId(), order.amountMinor(), "CNY", Instant.now()));
    }

    private void tell(PaidOrder order, DealCommand command) {
        Answer answer = desk.submit(new Submission(order.dealId(), command, Optional.empty(), Optional.empty()))
                .block();
        if (!answer.accepted()) {
            throw new IllegalStateException(command + " " + answer.refusal());
        }
    }
}
