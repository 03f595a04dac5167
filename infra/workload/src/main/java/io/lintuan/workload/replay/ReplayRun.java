package io.lintuan.workload.replay;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.DealWatch;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.replay.board.BoardLatency;
import io.lintuan.workload.replay.board.BoardWatch;
import io.lintuan.workload.replay.evidence.ApiCounters;
import io.lintuan.workload.replay.evidence.ClickHouseSource;
import io.lintuan.workload.replay.evidence.PostgresSource;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.replay.evidence.StreamSource;
import io.lintuan.workload.replay.input.BadLine;
import io.lintuan.workload.replay.plan.PlannedDeal;
import io.lintuan.workload.replay.report.Circumstances;
import io.lintuan.workload.replay.report.Counts;
import io.lintuan.workload.replay.report.Machine;
import io.lintuan.workload.replay.report.Refused;
import io.lintuan.workload.replay.report.Report;
import io.lintuan.workload.settings.Settings;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run in a community of its own, from the first sign-in to the report. */
final class ReplayRun {
    static final String CHANNEL = "replay";
    private static final Duration WEBHOOK_PATIENCE = Duration.ofMinutes(2);

    private final ReplayOptions options;
    private final Settings settings;
    private final Clock clock;
    private final PrintStream progress;
    private final Tally tally = new Tally();
    private final HttpClient http = ApiClient.http();
    private final ApiClient api;
    private final ApiClient provider;
    private final long startedNanos = System.nanoTime();

    ReplayRun(ReplayOptions options, Settings settings, Clock clock, PrintStream progress) {
        this.options = options;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        InFlight inFlight = new InFlight(options.concurrency());
        this.api = new ApiClient(http, settings.apiUrl(), CHANNEL, inFlight, Patience.DEFAULT, tally);
        this.provider =
                new ApiClient(http, settings.paymentUrl(), CHANNEL, inFlight, Patience.DEFAULT, tally.atProvider());
    }

    Report run(List<PlannedDeal> deals, List<BadLine> badLines) throws Exception {
        BeiBeiPeople people = new BeiBeiPeople(new SignIns(api));
        RunPlace place = openCommunity(people.demo().join());
        Session analyst = people.analyst().join();
        try (PostgresSource postgres = new PostgresSource(settings.postgres(), place.communityId());
                StreamSource stream = StreamSource.open(
                        settings.pulsarUrl(), StreamSource.Names.OF_THE_PRODUCT, place.communityId(), tally::failed);
                BoardWatch board = new BoardWatch(http, settings.apiUrl(), analyst, place.communityId(), clock)) {
            board.open().get(30, TimeUnit.SECONDS);
            Sources sources = new Sources(
                    postgres,
                    stream,
                    new ClickHouseSource(
                            http, settings.clickHouseUrl(), ClickHouseSource.DATABASE, place.communityId()),
                    board,
                    provider,
                    api,
                    ApiCounters.read(api, CHANNEL));
            DealWatch watch = new DealWatch(api, WEBHOOK_PATIENCE, tally::failed);
            Repeater repeater = new Repeater(api, tally);
            long orderingNanos = new Crowd(options.concurrency(), tally, progress)
                    .run(deals, deal -> new DealRun(deal, place, people, repeater, provider, watch).run());
            ClientBooks client = ClientBooks.of(tally.results());
            List<String> missing =
                    new Arrival(Arrival.at(sources, client), progress, Arrival.PAUSE).await(options.timeLimit());
            return report(deals, badLines, place, sources, client, orderingNanos, missing);
        }
    }

    /** A name of its own, so that two runs with one seed do not meet each other's keys. */
    private RunPlace openCommunity(Session demo) {
        String name = "beibei-" + options.seed() + "-" + Long.toString(clock.millis(), 36);
        var pickup = new Platform.PickupPlace("BeiBei 自提点", "回放路 1 号", "09:00–21:00");
        Reply reply = api.send(Platform.openCommunity(demo, name, pickup)).join();
        if (!reply.accepted()) {
            throw new IllegalStateException("no community for the run: " + reply);
        }
        return new RunPlace(name, reply.text("communityId"), reply.text("pickupPointId"));
    }

    private Report report(
            List<PlannedDeal> deals,
            List<BadLine> badLines,
            RunPlace place,
            Sources sources,
            ClientBooks client,
            long orderingNanos,
            List<String> missing)
            throws Exception {
        Comparison comparison = new Comparison(
                tally.acceptedIds(),
                client,
                ProviderFigures.read(provider, place.communityId()),
                sources.postgres().figures(),
                sources.stream().events().figures(),
                sources.clickHouse().figures(),
                Said.of(sources));
        BoardLatency latency = BoardLatency.of(
                sources.stream().events().boardEvents(), sources.board().frames());
        Refused refused =
                new Refused(tally.refused(), ApiCounters.read(api, CHANNEL).since(sources.countersBefore()));
        Circumstances circumstances = new Circumstances(
                options.seed(),
                place.runName(),
                badLines,
                tally.keysRepeatedCount(),
                tally.retried(),
                tally.failuresWithExamples(),
                latency.unseen(),
                comparison.clickHouse().repeats().writtenAgain(),
                Machine.here());
        return new Report(
                comparison.measures(),
                refused,
                counts(deals, comparison, latency, orderingNanos),
                Crowds.of(deals),
                circumstances,
                comparison.contradictions(),
                sources.stream().deadLetters().letters(),
                missing);
    }

    private Counts counts(List<PlannedDeal> deals, Comparison comparison, BoardLatency latency, long orderingNanos) {
        long orders = comparison.postgres().orderIds().size();
        return new Counts(
                deals.stream().mapToLong(deal -> deal.groups().size()).sum(),
                deals.size(),
                tally.results().stream().filter(DealResult::formed).count(),
                tally.results().stream().filter(DealResult::failed).count(),
                comparison.postgres().oversold(),
                comparison.lost(),
                comparison.duplicated(),
                tenths(orders * 1e9 / Math.max(1, orderingNanos)),
                latency.msP50(),
                latency.msP99(),
                tenths((System.nanoTime() - startedNanos) / 1e9));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
