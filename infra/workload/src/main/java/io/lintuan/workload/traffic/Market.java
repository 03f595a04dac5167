package io.lintuan.workload.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Places;
import io.lintuan.workload.neighborhood.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The leaders' side: sees which deals are open, opens one where too few are, and calls when goods are there. */
final class Market {
    private static final int OPEN_DEALS_MIN = 3;
    private static final Duration JOINABLE_FOR_MIN = Duration.ofSeconds(30);

    private final ApiClient api;
    private final SignIns signIns;
    private final SplittableRandom random;
    private final Basket basket;
    private Places places;

    Market(ApiClient api, SignIns signIns, SplittableRandom random, Basket basket) {
        this.api = api;
        this.signIns = signIns;
        this.random = random;
        this.basket = basket;
    }

    /** Looks at every leader's deals and does what is due; an {@link IllegalStateException} if the service refuses. */
    List<OpenDeal> visit(Instant now) {
        if (places == null) {
            Session demo = signIns.of(new SignIns.Person(Role.DEMO, "演示", true)).join();
            places = Places.findOrOpen(api, demo);
        }
        List<OpenDeal> open = new ArrayList<>();
        for (Neighborhood neighborhood : Neighborhood.ALL) {
            Session leader = signIns.of(new SignIns.Person(Role.LEADER, neighborhood.leader(), false))
                    .join();
            List<OpenDeal> here = deals(neighborhood, leader, now);
            for (int n = here.size(); n < OPEN_DEALS_MIN; n++) {
                openDeal(neighborhood, leader, now);
            }
            open.addAll(here);
        }
        return open;
    }

    /** After a reset the communities have other ids. */
    void forget() {
        places = null;
    }

    private List<OpenDeal> deals(Neighborhood neighborhood, Session leader, Instant now) {
        Reply own = checked(api.send(Call.get("/api/deals").as(leader)).join());
        List<OpenDeal> open = new ArrayList<>();
        for (JsonNode deal : own.json()) {
            String dealId = deal.path("dealId").asText();
            String status = deal.path("status").asText();
            Instant cutOffAt = Instant.parse(deal.path("cutOffAt").asText());
            if (status.equals("OPEN") && cutOffAt.isAfter(now.plus(JOINABLE_FOR_MIN))) {
                for (JsonNode offering : deal.path("offerings")) {
                    if (offering.path("left").asInt() > 0) {
                        open.add(new OpenDeal(
                                dealId,
                                neighborhood,
                                offering.path("offeringId").asText()));
                    }
                }
            } else if (status.equals("FORMED") && basket.holds(dealId)) {
                handOver(leader, dealId);
            } else if (status.equals("FAILED")) {
                basket.take(dealId);
            }
        }
        return open;
    }

    private void openDeal(Neighborhood neighborhood, Session leader, Instant now) {
        Product product = Product.ALL.get(random.nextInt(Product.ALL.size()));
        Places.Place place = places.of(neighborhood);
        NewDeal deal = new NewDeal(
                "快团 " + product.title(),
                place.communityId(),
                place.pickupPointId(),
                5 + random.nextInt(30),
                now.plus(Duration.ofMinutes(5 + random.nextInt(25))),
                500 + 100 * random.nextInt(6),
                List.of(new NewDeal.NewOffering(
                        product.id(),
                        product.title(),
                        product.unit(),
                        product.priceMinor(),
                        100 + random.nextInt(900),
                        5)),
                null);
        checked(api.send(deal.open(leader, UUID.randomUUID().toString())).join());
    }

    /** Goods arrive and three of four neighbors come for them. */
    private void handOver(Session leader, String dealId) {
        checked(api.send(Platform.arrivals(leader, UUID.randomUUID().toString(), dealId, null))
                .join());
        for (Bought bought : basket.take(dealId)) {
            if (random.nextInt(4) > 0) {
                var unused = api.send(Platform.order(bought.buyer(), bought.orderId()))
                        .thenCompose(order -> api.send(Platform.pickUp(
                                leader, UUID.randomUUID().toString(), dealId, order.text("pickupCode"), null)));
            }
        }
    }

    private static Reply checked(Reply reply) {
        if (!reply.accepted()) {
            throw new IllegalStateException("the service refused: " + reply);
        }
        return reply;
    }
}
