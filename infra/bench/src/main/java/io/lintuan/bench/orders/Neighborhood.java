package io.lintuan.bench.orders;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.api.Witness;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** People and deals, made through the public API before anything is measured. */
public final class Neighborhood {
    private static final int BUYERS = 64;
    private static final int STOCK = 1_000_000;
    private static final int PER_PERSON = 10_000;

    private final ApiClient api;
    private final Session leader;
    private final String communityId;
    private final String pickupPointId;
    private final List<Session> buyers;

    /** A deal with one thing on sale. */
    public record OpenDeal(UUID dealId, UUID offeringId) {}

    public Neighborhood(int port) {
        URI url = URI.create("http://127.0.0.1:" + port);
        api = new ApiClient(ApiClient.http(), url, "other", new InFlight(16), Patience.DEFAULT, Witness.NONE);
        SignIns signIns = new SignIns(api);
        // Tokens that may state times have the room of a whole community, which these few stand for.
        leader = signIns.of(new SignIns.Person(Role.LEADER, "bench leader", true))
                .join();
        Session demo = signIns.of(new SignIns.Person(Role.DEMO, "bench", true)).join();
        buyers = IntStream.range(0, BUYERS)
                .mapToObj(i -> signIns.of(new SignIns.Person(Role.NEIGHBOR, "neighbor " + i, true)))
                .map(CompletableFuture::join)
                .toList();
        Reply community = accepted(api.send(Platform.openCommunity(
                        demo, "bench", new Platform.PickupPlace("point", "road 1", "09:00-21:00")))
                .join());
        communityId = community.text("communityId");
        pickupPointId = community.text("pickupPointId");
    }

    public String communityId() {
        return communityId;
    }

    public List<Session> buyers() {
        return buyers;
    }

    public List<OpenDeal> open(int count) {
        List<CompletableFuture<Reply>> opening = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opening.add(api.send(aDeal().open(leader, UUID.randomUUID().toString())));
        }
        return opening.stream()
                .map(CompletableFuture::join)
                .map(Neighborhood::accepted)
                .map(reply -> new OpenDeal(
                        UUID.fromString(reply.text("dealId")),
                        UUID.fromString(
                                reply.json().at("/offerings/0/offeringId").asText())))
                .toList();
    }

    /** An order's id. */
    String join(Session buyer, OpenDeal deal) {
        return accepted(ask(buyer, deal).join()).text("orderId");
    }

    /** Asks for one of it and does not wait. */
    public CompletableFuture<Reply> ask(Session buyer, OpenDeal deal) {
        var wish = new Platform.Wish(deal.offeringId().toString(), 1);
        return api.send(
                Platform.join(buyer, UUID.randomUUID().toString(), deal.dealId().toString(), List.of(wish), null));
    }

    private NewDeal aDeal() {
        Instant cutOff = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(6));
        var grapes = new NewDeal.NewOffering("grapes", "grapes", "kg", 100, STOCK, PER_PERSON);
        return new NewDeal("bench", communityId, pickupPointId, 1, cutOff, 1_000, List.of(grapes), null);
    }

    private static Reply accepted(Reply reply) {
        if (!reply.accepted()) {
            throw new IllegalStateException("the bench was refused: " + reply);
        }
        return reply;
    }
}
