package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.PlannedDeal;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A deal as the service opened it for its leader. */
record OpenedDeal(Session leader, String dealId, String shareToken, String offeringId) {
    private static final Duration OPEN_FOR = Duration.ofHours(6);

    static OpenedDeal open(World world, Session leader, PlannedDeal plan) {
        NewDeal.NewOffering offering = new NewDeal.NewOffering(
                "chaos-" + plan.number(),
                "商品 " + plan.number(),
                "件",
                plan.priceMinor(),
                plan.stock(),
                plan.perPersonLimit());
        NewDeal deal = new NewDeal(
                world.name() + " " + plan.number(),
                world.communityId(),
                world.pickupPointId(),
                plan.minimumQuantity(),
                Instant.now().plus(OPEN_FOR),
                plan.commissionBasisPoints(),
                List.of(offering),
                null);
        Reply opened = world.desk().accepted(deal.open(leader, world.key(plan.number() + "-open")));
        return new OpenedDeal(
                leader,
                opened.text("dealId"),
                opened.text("shareToken"),
                opened.json().path("offerings").path(0).path("offeringId").asText(""));
    }

    List<Platform.Wish> wish(int quantity) {
        return List.of(new Platform.Wish(offeringId, quantity));
    }
}
