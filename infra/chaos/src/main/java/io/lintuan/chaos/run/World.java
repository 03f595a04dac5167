package io.lintuan.chaos.run;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Instances;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/**
 * Where a seed happens: a community of its own, and clients that ask the instances in turn and again until somebody answers.
 *
 * @param name in front of every key and name, so that two runs of a seed do not meet
 */
record World(
        String name,
        String communityId,
        String pickupPointId,
        ApiClient api,
        ApiClient provider,
        SignIns signIns,
        Desk desk,
        Findings findings,
        Progress progress) {
    private static final String CHANNEL = "chaos";
    /** About two minutes of asking again; no answer may take longer than a halted instance is worth waiting for. */
    private static final Patience PATIENCE =
            new Patience(150, Duration.ofMillis(50), Duration.ofMillis(800), Duration.ofSeconds(4));

    private static final int IN_FLIGHT_MOST = 64;

    static World open(String name, List<URI> services, URI provider, Findings findings, Ear ear) {
        HttpClient http = ApiClient.http();
        InFlight inFlight = new InFlight(IN_FLIGHT_MOST);
        ApiClient api = new ApiClient(http, Instances.of(services), CHANNEL, inFlight, PATIENCE, ear);
        ApiClient payments = new ApiClient(http, provider, CHANNEL, inFlight, PATIENCE, ear);
        SignIns signIns = new SignIns(api);
        Session demo = signIns.of(new SignIns.Person(Role.DEMO, name, true)).join();
        var place = new Platform.PickupPlace("点 " + name, "混沌路 1 号", "09:00–21:00");
        Reply opened = api.send(Platform.openCommunity(demo, name, place)).join();
        if (!opened.accepted()) {
            throw new IllegalStateException("no community for the seed: " + opened);
        }
        return new World(
                name,
                opened.text("communityId"),
                opened.text("pickupPointId"),
                api,
                payments,
                signIns,
                new Desk(api, payments),
                findings,
                new Progress());
    }

    /** Somebody of this seed. They may state times, which nobody does here, because then they may also ask often. */
    Session person(Role role, String who) {
        return signIns.of(new SignIns.Person(role, name + " " + who, true)).join();
    }

    String key(String of) {
        return name + "-" + of;
    }
}
