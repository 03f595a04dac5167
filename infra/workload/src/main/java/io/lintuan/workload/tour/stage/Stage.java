package io.lintuan.workload.tour.stage;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Where the chapters play: a community of its own, in which the provider says everything twice.
 *
 * @param run tells the people and keys of one tour from those of another
 */
public record Stage(
        ApiClient api,
        ApiClient provider,
        SignIns signIns,
        String communityId,
        String pickupPointId,
        String run,
        Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    public static Stage open(ApiClient api, ApiClient provider, Clock clock) {
        SignIns signIns = new SignIns(api);
        String run = Long.toString(clock.millis(), 36);
        Session demo = signIns.of(new SignIns.Person(Role.DEMO, "tour", false)).join();
        var point = new Platform.PickupPlace("Tour's corner shop", "1 Tour Street", "every day, 9 to 21");
        Reply community = accepted(
                "a community",
                api.send(Platform.openCommunity(demo, "Tour " + run, point)).join());
        String communityId = community.text("communityId");
        var conduct = Json.object().put("group", communityId).put("duplicate", true);
        accepted(
                "the provider's conduct",
                provider.send(Call.post("/v1/behaviour", conduct)).join());
        return new Stage(api, provider, signIns, communityId, community.text("pickupPointId"), run, clock);
    }

    /** A leader or neighbor of one chapter; nobody orders in two, or a fraud rule would hold the leader's commission. */
    Session person(Role role, String chapter, String name) {
        // A name is a person: the same one in the next tour would have a past.
        return signIns.of(new SignIns.Person(role, name + " (" + chapter + " " + run + ")", true))
                .join();
    }

    Reply send(String what, Call call) {
        return accepted(what, api.send(call).join());
    }

    /** Asks again until the answer is as wanted, and returns the last one when patience ends before. */
    Reply await(Call call, Predicate<Reply> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = api.send(call).join();
        while (!wanted.test(reply) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            reply = api.send(call).join();
        }
        return reply;
    }

    static Reply accepted(String what, Reply reply) {
        if (!reply.accepted()) {
            throw new IllegalStateException(what + " was refused: " + reply);
        }
        return reply;
    }
}
