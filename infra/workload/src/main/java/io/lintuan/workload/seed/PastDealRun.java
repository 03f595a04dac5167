package io.lintuan.workload.seed;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.DealWatch;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Platform.Wish;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.neighborhood.Places;
import io.lintuan.workload.seed.PastOrder.Conduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Lets one past deal happen, with its own times. Anything that is not accepted is an {@link IllegalStateException}. */
record PastDealRun(
        PastDeal deal,
        Places.Place place,
        SignIns signIns,
        ApiClient api,
        ApiClient provider,
        DealWatch watch,
        String keyPrefix) {
    private static final int STOCK = 500;
    private static final int PER_PERSON_LIMIT = 20;

    /** The second one when a seed that broke off here is continued. */
    private static final Set<String> FORMED = Set.of("FORMED", "READY_FOR_PICKUP");

    private record Open(String dealId, String shareToken, List<String> offeringIds) {}

    private record Placed(PastOrder order, int number, Session buyer, String orderId, String paymentId) {}

    void letHappen() {
        Session leader =
                signIns.of(new SignIns.Person(Role.LEADER, deal.leader(), true)).join();
        Open open = open(leader);
        List<CompletableFuture<Placed>> journeys = new ArrayList<>();
        for (int i = 0; i < deal.orders().size(); i++) {
            journeys.add(joinAndPay(open, deal.orders().get(i), i));
        }
        List<Placed> placed = journeys.stream().map(CompletableFuture::join).toList();
        int late = quantity(placed, Conduct.PAYS_TOO_LATE);
        watch.awaitHeld(leader, open.shareToken(), late);
        each(
                placed,
                Conduct.CANCELS,
                order -> api.send(Platform.cancel(
                        order.buyer(),
                        key("cancel-" + order.number()),
                        order.orderId(),
                        order.order().actsAt())));
        Reply cutOff =
                accepted("cut-off", api.send(Platform.cutOff(leader, key("cut-off"), open.dealId(), deal.cutOffAt())));
        placed.stream()
                .filter(order -> order.order().conduct() == Conduct.PAYS_TOO_LATE)
                .forEach(order -> accepted(
                        "late checkout",
                        provider.send(Platform.confirm(
                                order.paymentId(), order.order().actsAt()))));
        // Only held seats put a decision off; without any, the answer to the cut-off tells it.
        String status = late == 0 ? cutOff.text("status") : watch.awaitDecision(leader, open.shareToken());
        if (deal.goodsArriveAt() != null && FORMED.contains(status)) {
            accepted(
                    "arrival",
                    api.send(Platform.arrivals(leader, key("arrival"), open.dealId(), deal.goodsArriveAt())));
            each(placed, Conduct.COLLECTS, order -> pickUp(leader, open, order));
        }
    }

    private Open open(Session leader) {
        List<NewDeal.NewOffering> offerings = deal.products().stream()
                .map(product -> new NewDeal.NewOffering(
                        product.id(), product.title(), product.unit(), product.priceMinor(), STOCK, PER_PERSON_LIMIT))
                .toList();
        NewDeal request = new NewDeal(
                deal.title(),
                place.communityId(),
                place.pickupPointId(),
                deal.minimumQuantity(),
                deal.cutOffAt(),
                deal.commissionBasisPoints(),
                offerings,
                deal.opensAt());
        Reply opened = accepted("opening", api.send(request.open(leader, key("open"))));
        List<String> offeringIds = new ArrayList<>();
        opened.json()
                .path("offerings")
                .forEach(line -> offeringIds.add(line.path("offeringId").asText()));
        return new Open(opened.text("dealId"), opened.text("shareToken"), offeringIds);
    }

    private CompletableFuture<Placed> joinAndPay(Open open, PastOrder order, int number) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < order.quantities().size(); i++) {
            if (order.quantities().get(i) > 0) {
                wishes.add(
                        new Wish(open.offeringIds().get(i), order.quantities().get(i)));
            }
        }
        return signIns.of(new SignIns.Person(Role.NEIGHBOR, order.neighbor(), true))
                .thenCompose(buyer -> api.send(
                                Platform.join(buyer, key("join-" + number), open.dealId(), wishes, order.joinsAt()))
                        .thenCompose(
                                joined -> pay(buyer, checked("join", joined).text("orderId"), order, number)));
    }

    private CompletableFuture<Placed> pay(Session buyer, String orderId, PastOrder order, int number) {
        return api.send(Platform.startPayment(buyer, key("pay-" + number), orderId, order.paysAt()))
                .thenCompose(started -> {
                    String paymentId = checked("payment", started).text("paymentId");
                    Placed placed = new Placed(order, number, buyer, orderId, paymentId);
                    return order.conduct() == Conduct.PAYS_TOO_LATE
                            ? CompletableFuture.completedFuture(placed)
                            : provider.send(Platform.confirm(paymentId, order.paysAt()))
                                    .thenApply(confirmed -> {
                                        checked("checkout", confirmed);
                                        return placed;
                                    });
                });
    }

    private CompletableFuture<Reply> pickUp(Session leader, Open open, Placed order) {
        return api.send(Platform.order(order.buyer(), order.orderId())).thenCompose(reply -> {
            String code = checked("order", reply).text("pickupCode");
            Instant at = order.order().actsAt();
            return api.send(Platform.pickUp(leader, key("pickup-" + order.number()), open.dealId(), code, at));
        });
    }

    /** For everybody who behaves so, all of them at once. */
    private void each(List<Placed> placed, Conduct conduct, Function<Placed, CompletableFuture<Reply>> act) {
        placed.stream()
                .filter(order -> order.order().conduct() == conduct)
                .map(act)
                .toList()
                .forEach(reply -> accepted(conduct.name(), reply));
    }

    private static int quantity(List<Placed> placed, Conduct conduct) {
        return placed.stream()
                .filter(order -> order.order().conduct() == conduct)
                .flatMap(order -> order.order().quantities().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private String key(String step) {
        return keyPrefix + "-" + deal.name() + "-" + step;
    }

    private Reply accepted(String what, CompletableFuture<Reply> reply) {
        return checked(what, reply.join());
    }

    private Reply checked(String what, Reply reply) {
        if (!reply.accepted()) {
            throw new IllegalStateException(what + " of deal " + deal.name() + " was not accepted: " + reply);
        }
        return reply;
    }
}
