package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Auditor;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.plan.Expected;
import io.lintuan.chaos.plan.SeedPlan;
import io.lintuan.chaos.stores.Stores;
import io.lintuan.local.launcher.BreakableStack;
import io.lintuan.local.launcher.PartName;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** One seed on a running stack. */
public final class SeedRun {
    private static final int DEALS_AT_ONCE = 3;
    /** Longer than R3 allows, so that what comes late is told from what does not come. */
    private static final Duration STREAM_MOST = Duration.ofMinutes(3);
    /** A refund that was lent to an instance which was killed is lent again after a minute. */
    private static final Duration REFUNDS_MOST = Duration.ofMinutes(2);

    private static final Duration AUDIT_MOST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final SeedPlan plan;
    private final BreakableStack stack;
    private final int slack;
    private final Consumer<String> progress;
    private final Settings settings;
    private final Stores stores;
    private final Findings findings = new Findings();
    private final Ear ear = new Ear(findings);
    private final long beganNanos = System.nanoTime();

    /**
     * Tells {@code progress} what is going on.
     *
     * @param slack how many times as long as R3 allows things may take
     */
    public SeedRun(SeedPlan plan, BreakableStack stack, int slack, Consumer<String> progress) {
        this.plan = plan;
        this.slack = slack;
        this.progress = progress;
        this.stack = stack;
        this.settings = Settings.from(stack.variables());
        this.stores = Stores.of(settings);
    }

    public SeedResult run() {
        String name = "chaos-" + plan.seed() + "-" + Long.toString(System.currentTimeMillis(), 36);
        World world = World.open(name, stack.serviceUrls(), settings.paymentUrl(), findings, ear);
        PostgresProcesses postgres = new PostgresProcesses(stack.postgresDirectory(), settings.postgres());
        Faults faults = new Faults(world, new Hammer(stack, postgres), new Probe(world), beganNanos, progress);
        faults.begin(plan.faults());
        deals(world);
        world.progress().finish();
        List<FaultReport> reports = faults.awaitLifted();
        for (PartName part : PartName.values()) {
            if (!stack.part(part).isAlive()) {
                findings.add("R3", "%s has ended, which nobody asked for".formatted(part));
            }
        }
        long quietNanos = System.nanoTime();
        long streamMs = await("the stream", STREAM_MOST.multipliedBy(slack), quietNanos, () -> {
            Books books = stores.books().read();
            return Arrival.ofEvents(books, stores.facts().read().events());
        });
        long refundsMs = await(
                "refunds",
                REFUNDS_MOST,
                quietNanos,
                () -> Arrival.ofRefunds(stores.books().read()));
        audit(world);
        return new SeedResult(
                        plan.seed(),
                        world.progress().done(),
                        ear.retries(),
                        reports,
                        streamMs,
                        refundsMs,
                        Math.round((System.nanoTime() - beganNanos) / 1e8) / 10.0,
                        findings.all(),
                        findings.unjudged())
                .judgedByItsTimes(slack);
    }

    private void deals(World world) {
        ExecutorService visitors = Executors.newCachedThreadPool();
        ExecutorService deals = Executors.newFixedThreadPool(DEALS_AT_ONCE);
        try {
            CompletableFuture.allOf(plan.deals().stream()
                            .map(deal -> CompletableFuture.runAsync(new DealRun(world, deal, visitors)::run, deals))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            visitors.shutdownNow();
            deals.shutdownNow();
        }
    }

    /** Milliseconds until nothing was missing; a finding when something still is, none when nobody can tell. */
    private long await(String what, Duration most, long sinceNanos, Callable<List<String>> missing) {
        Arriving.Ended ended = new Arriving(missing, PAUSE).await(sinceNanos, most);
        ended.missing()
                .forEach(sentence ->
                        findings.add("R3", "%d s after the last fault: %s".formatted(most.toSeconds(), sentence)));
        ended.unreadable()
                .ifPresent(why -> findings.addUnjudged(
                        "whether %s arrived within %d s: %s".formatted(what, most.toSeconds(), why)));
        return ended.unreadable().isPresent() ? SeedResult.NOT_SEEN : ended.tookMs();
    }

    private void audit(World world) {
        Auditor.Opinion opinion;
        ProviderFigures provider;
        try {
            opinion = new Auditor(stores::read, AUDIT_MOST).look();
            provider = ProviderFigures.read(world.provider(), world.communityId());
        } catch (Exception e) {
            findings.addUnjudged("the invariants: a store cannot be read: " + e);
            return;
        }
        findings.addAll(opinion.findings());
        Expected expected = Expected.of(plan.deals());
        for (var fault : plan.faults()) {
            expected = fault.kind().crashesPostgres() ? expected.probed(Probe.PRICE_MINOR) : expected;
        }
        findings.addAll(Outcome.of(expected, opinion.last(), provider, world.communityId()));
    }
}
