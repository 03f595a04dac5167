package io.lintuan.workload.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A deal as a leader opens it; {@code occurredAt} null for now, {@code teams} null for a community deal. */
public record NewDeal(
        String title,
        String communityId,
        String pickupPointId,
        int minimumQuantity,
        Instant cutOffAt,
        int commissionBasisPoints,
        List<NewOffering> offerings,
        Instant occurredAt,
        Teams teams) {
    public NewDeal {
        offerings = List.copyOf(offerings);
    }

    /** A community deal. */
    public NewDeal(
            String title,
            String communityId,
            String pickupPointId,
            int minimumQuantity,
            Instant cutOffAt,
            int commissionBasisPoints,
            List<NewOffering> offerings,
            Instant occurredAt) {
        this(
                title,
                communityId,
                pickupPointId,
                minimumQuantity,
                cutOffAt,
                commissionBasisPoints,
                offerings,
                occurredAt,
                null);
    }

    /** Teams of that many people, each with that much time. */
    public record Teams(int size, int minutes) {}

    /** One thing on sale. */
    public record NewOffering(
            String productId, String title, String unit, long unitPriceMinor, int stock, int perPersonLimit) {}

    public Call open(Session leader, String key) {
        ObjectNode body = Json.object()
                .put("title", title)
                .put("communityId", communityId)
                .put("pickupPointId", pickupPointId)
                .put("minimumQuantity", minimumQuantity)
                .put("cutOffAt", cutOffAt.toString())
                .put("commissionBasisPoints", commissionBasisPoints);
        ArrayNode lines = body.putArray("offerings");
        for (NewOffering offering : offerings) {
            lines.addObject()
                    .put("productId", offering.productId())
                    .put("title", offering.title())
                    .put("unit", offering.unit())
                    .put("unitPriceMinor", offering.unitPriceMinor())
                    .put("stock", offering.stock())
                    .put("perPersonLimit", offering.perPersonLimit());
        }
        if (teams != null) {
            body.putObject("group").putObject("team").put("size", teams.size()).put("minutes", teams.minutes());
        }
        if (occurredAt != null) {
            body.put("occurredAt", occurredAt.toString());
        }
        return Call.post("/api/deals", key, body).as(leader);
    }
}
