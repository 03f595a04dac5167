package io.lintuan.workload.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The calls people make, as values: nothing is sent before {@link ApiClient#send}. Where a time is given, the caller states
 * when it happened; null lets the service's clock decide.
 */
public final class Platform {
    private Platform() {}

    public static Call openCommunity(Session demo, String name, PickupPlace place) {
        ObjectNode body = Json.object().put("name", name);
        body.putObject("pickupPoint")
                .put("name", place.name())
                .put("address", place.address())
                .put("hours", place.hours());
        // Without a key a repetition would open a second community.
        return Call.post("/api/demo/communities", body).as(demo).once();
    }

    public static Call join(Session neighbor, String key, String dealId, List<Wish> wishes, Instant at) {
        return join(neighbor, key, dealId, wishes, null, at);
    }

    /** Joins a team; without one (null) starts one, in a deal of teams. */
    public static Call join(Session neighbor, String key, String dealId, List<Wish> wishes, String teamId, Instant at) {
        ObjectNode body = Json.object();
        if (teamId != null) {
            body.put("teamId", teamId);
        }
        ArrayNode lines = body.putArray("lines");
        wishes.forEach(
                wish -> lines.addObject().put("offeringId", wish.offeringId()).put("quantity", wish.quantity()));
        return Call.post("/api/deals/" + dealId + "/orders", key, stated(body, at))
                .as(neighbor);
    }

    public static Call startPayment(Session neighbor, String key, String orderId, Instant at) {
        return Call.post("/api/orders/" + orderId + "/payments", key, stated(Json.object(), at))
                .as(neighbor);
    }

    public static Call cancel(Session neighbor, String key, String orderId, Instant at) {
        return Call.post("/api/orders/" + orderId + "/cancel", key, stated(Json.object(), at))
                .as(neighbor);
    }

    public static Call order(Session neighbor, String orderId) {
        return Call.get("/api/orders/" + orderId).as(neighbor);
    }

    /** Those that can be joined first; at most a hundred. */
    public static Call teams(Session anybody, String dealId) {
        return Call.get("/api/deals/" + dealId + "/teams").as(anybody);
    }

    public static Call cutOff(Session leader, String key, String dealId, Instant at) {
        return Call.post("/api/deals/" + dealId + "/cut-off", key, stated(Json.object(), at))
                .as(leader);
    }

    public static Call arrivals(Session leader, String key, String dealId, Instant at) {
        return Call.post("/api/deals/" + dealId + "/arrivals", key, stated(Json.object(), at))
                .as(leader);
    }

    public static Call pickUp(Session leader, String key, String dealId, String code, Instant at) {
        ObjectNode body = stated(Json.object().put("code", code), at);
        return Call.post("/api/deals/" + dealId + "/pickups", key, body).as(leader);
    }

    /** The part of a deal's page that anyone may poll; who is signed in may poll more often. */
    public static Call progress(Session anybody, String shareToken) {
        return Call.get("/api/g/" + shareToken + "/progress").as(anybody);
    }

    /** At the provider: what the buyer's tap on "pay" does. */
    public static Call confirm(String paymentId, Instant at) {
        return Call.post("/v1/payments/" + paymentId + "/confirm", stated(Json.object(), at));
    }

    private static ObjectNode stated(ObjectNode body, Instant at) {
        return at == null ? body : body.put("occurredAt", at.toString());
    }

    /** What somebody asks for. */
    public record Wish(String offeringId, int quantity) {}

    /** Where goods are collected. */
    public record PickupPlace(String name, String address, String hours) {}
}
