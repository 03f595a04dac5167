package io.lintuan.workload.neighborhood;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import java.util.HashMap;
import java.util.Map;

/** Ids of the communities as this installation knows them, by name. */
public record Places(Map<String, Place> byName) {
    public Places {
        byName = Map.copyOf(byName);
    }

    /** A community and its first pickup point. */
    public record Place(String communityId, String pickupPointId) {}

    public Place of(Neighborhood neighborhood) {
        return byName.get(neighborhood.name());
    }

    /** Whether all four communities are there. */
    public boolean complete() {
        return Neighborhood.ALL.stream().allMatch(neighborhood -> byName.containsKey(neighborhood.name()));
    }

    public static Places find(ApiClient api, Session anybody) {
        Reply reply = api.send(Call.get("/api/communities").as(anybody)).join();
        if (!reply.accepted()) {
            throw new IllegalStateException("the communities cannot be read: " + reply);
        }
        Map<String, Place> places = new HashMap<>();
        for (JsonNode community : reply.json()) {
            places.putIfAbsent(
                    community.path("name").asText(),
                    new Place(
                            community.path("communityId").asText(),
                            community
                                    .path("pickupPoints")
                                    .path(0)
                                    .path("pickupPointId")
                                    .asText()));
        }
        return new Places(places);
    }

    /** Adds the communities that are not there yet. */
    public static Places findOrOpen(ApiClient api, Session demo) {
        Places there = find(api, demo);
        for (Neighborhood neighborhood : Neighborhood.ALL) {
            if (there.of(neighborhood) == null) {
                Reply reply = api.send(Platform.openCommunity(demo, neighborhood.name(), neighborhood.pickupPlace()))
                        .join();
                if (!reply.accepted()) {
                    throw new IllegalStateException("community " + neighborhood.name() + " was refused: " + reply);
                }
            }
        }
        return there.complete() ? there : find(api, demo);
    }
}
