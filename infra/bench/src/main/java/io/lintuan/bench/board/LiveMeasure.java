package io.lintuan.bench.board;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.orders.Neighborhood;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.local.launcher.BreakableStack;
import io.lintuan.local.launcher.PartName;
import io.lintuan.local.launcher.Project;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.board.BoardLatency;
import io.lintuan.workload.replay.board.BoardWatch;
import io.lintuan.workload.replay.evidence.StreamSource;
import io.lintuan.workload.replay.report.Machine;
import io.lintuan.workload.settings.Settings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * P11: from the desk's record of an order to the frame of its deal on an analyst's line, while orders come in at a steady rate.
 * A whole stack of its own, which stops with this JVM.
 *
 * @param root where the stack is kept meanwhile
 */
public record LiveMeasure(Path root, Project project, RoundPlan plan, PrintStream progress) {
    private static final int ORDERS_PER_SECOND = 30;
    private static final Duration CONNECTED_MOST = Duration.ofSeconds(30);

    public List<Measure> measure() throws Exception {
        BreakableStack stack = BreakableStack.below(root, "bench", progress);
        stack.start(project, System.getenv());
        // One instance, as a stack that is not meant to be broken has.
        stack.part(PartName.API_B).kill();
        URI service = stack.serviceUrls().get(0);
        Neighborhood people = new Neighborhood(service.getPort());
        Session analyst = Analysts.signIn(service.getPort());
        String pulsarUrl = Settings.from(stack.variables()).pulsarUrl();
        try (StreamSource stream = StreamSource.open(
                        pulsarUrl, StreamSource.Names.OF_THE_PRODUCT, people.communityId(), this::trouble);
                Passage passage = new Passage(pulsarUrl);
                BoardWatch board =
                        new BoardWatch(ApiClient.http(), service, analyst, people.communityId(), Clock.systemUTC())) {
            board.open().get(CONNECTED_MOST.toSeconds(), TimeUnit.SECONDS);
            return rounds(new SteadyOrders(people, stream, board, passage, ORDERS_PER_SECOND));
        }
    }

    private List<Measure> rounds(SteadyOrders orders) throws Exception {
        progress.println("warm-up: " + orders.run(plan.time().multipliedBy(3)).summary());
        List<Round> middle = new ArrayList<>();
        List<Round> slow = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        long unseen = 0;
        for (int number = 1; number <= plan.rounds(); number++) {
            Shown shown = orders.run(plan.time());
            BoardLatency latency = shown.board();
            double machine = Machine.here().loadAverage();
            middle.add(new Round(latency.msP50(), 0, machine));
            slow.add(new Round(latency.msP99(), 0, machine));
            unseen += latency.unseen();
            ways.add("round " + number + ": " + shown.summary());
            progress.println(ways.get(ways.size() - 1));
        }
        boolean asMeant = unseen == 0;
        List<String> notes = List.of(ORDERS_PER_SECOND + " orders/s", unseen + " events without a frame");
        return List.of(
                new Measure("P11", "commit to frame in ms, p50", Goal.valueAtMost(500, 250), middle, notes, asMeant),
                new Measure("P11-p99", "the same, p99", Goal.valueAtMost(1_500, 800), slow, ways, asMeant));
    }

    private void trouble(String kind, String example) {
        progress.println(kind + ": " + example);
    }
}
