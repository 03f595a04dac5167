package io.lintuan.workload.seed;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Places;
import io.lintuan.workload.neighborhood.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deals that are open now, on the service's own clock: a visitor can join them, and the traffic does. */
record LiveDeals(ApiClient api, SignIns signIns, Places places, String run) {
    private static final Duration OPEN_FOR = Duration.ofHours(8);

    /** Some minutes of the demo's traffic: a visitor sees a group on its way. */
    private static final int MINIMUM = 150;

    /** Opens two in each community, those that are not open already. */
    void open(Instant now) {
        for (int street = 0; street < Neighborhood.ALL.size(); street++) {
            Neighborhood neighborhood = Neighborhood.ALL.get(street);
            Session leader = signIns.of(new SignIns.Person(Role.LEADER, neighborhood.leader(), false))
                    .join();
            Set<String> titles = titlesOf(leader);
            for (int n = 0; n < 2; n++) {
                Product product = Product.ALL.get((street * 5 + n * 11) % Product.ALL.size());
                if (!titles.contains(title(product))) {
                    open(leader, neighborhood, product, now.plus(OPEN_FOR.multipliedBy(n + 1L)));
                }
            }
        }
    }

    private void open(Session leader, Neighborhood neighborhood, Product product, Instant cutOffAt) {
        Places.Place place = places.of(neighborhood);
        NewDeal request = new NewDeal(
                title(product),
                place.communityId(),
                place.pickupPointId(),
                MINIMUM,
                cutOffAt,
                800,
                List.of(new NewDeal.NewOffering(
                        product.id(), product.title(), product.unit(), product.priceMinor(), 5_000, 5)),
                null);
        Reply opened = api.send(request.open(leader, run + "-live-" + product.id() + "-" + cutOffAt.getEpochSecond()))
                .join();
        if (!opened.accepted()) {
            throw new IllegalStateException("a live deal was refused: " + opened);
        }
    }

    private Set<String> titlesOf(Session leader) {
        Set<String> titles = new HashSet<>();
        Reply own = api.send(Call.get("/api/deals").as(leader)).join();
        own.json().forEach(deal -> {
            if (deal.path("status").asText().equals("OPEN")) {
                titles.add(deal.path("title").asText());
            }
        });
        return titles;
    }

    private static String title(Product product) {
        return "今日团 " + product.title();
    }
}
