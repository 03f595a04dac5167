package io.lintuan.bench.outbox;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.bench.service.ServicePlace;
import io.lintuan.contracts.Topics;
import io.lintuan.contracts.provision.PulsarTopics;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.launcher.Project;
import io.lintuan.workload.replay.report.Machine;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** P6: rows that were committed at once, until the broker has stored and the relay has deleted the last of them. */
public record OutboxMeasure(Path directory, Project project, RoundPlan plan, PrintStream progress) {
    private static final int DEALS = 2_000;
    private static final int VERSIONS = 100;
    private static final int ROWS = DEALS * VERSIONS;
    private static final Duration DRAINED_MOST = Duration.ofMinutes(3);

    /** A namespace with the same topics and settings, for the client alone. */
    private static final String PLAIN = "lintuan/plain";

    private static final long LOOK_EVERY_MS = 50;

    public Measure measure() throws Exception {
        try (Running<PulsarEndpoint> pulsar =
                Engines.ofThisMachine().startPulsar(EnginePlace.throwAway(directory, "pulsar"))) {
            PulsarTopics topics = new PulsarTopics(pulsar.endpoint().adminUrl());
            topics.provision();
            topics.provision(PLAIN);
            String url = pulsar.endpoint().serviceUrl();
            try (ServicePlace service = ServicePlace.relaying(directory, project, url);
                    OutboxRows outbox = new OutboxRows(service.postgres());
                    PlainProducers plain = new PlainProducers(url, "persistent://" + PLAIN + "/deal-events")) {
                return new Measure(
                        "P6",
                        "events/s from the outbox to Pulsar, the plain client from memory",
                        Goal.valueAtLeast(20_000, 50_000),
                        rounds(outbox, plain, payload()),
                        List.of());
            }
        }
    }

    private List<Round> rounds(OutboxRows outbox, PlainProducers plain, byte[] payload) throws Exception {
        plain.send(ROWS / 2, payload);
        drain(outbox, payload);
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= plan.rounds(); number++) {
            outbox.tidy();
            double ceiling = plain.send(ROWS, payload);
            double relayed = drain(outbox, payload);
            rounds.add(new Round(relayed, ceiling, Machine.here().loadAverage()));
            progress.printf(Locale.ROOT, "round %d: plain client %,.0f/s; relayed %,.0f/s%n", number, ceiling, relayed);
        }
        return rounds;
    }

    private static double drain(OutboxRows outbox, byte[] payload) throws Exception {
        outbox.fill(DEALS, VERSIONS, payload);
        long began = System.nanoTime();
        while (!outbox.isEmpty()) {
            if (System.nanoTime() - began > DRAINED_MOST.toNanos()) {
                throw new IllegalStateException("the outbox was not drained in " + DRAINED_MOST);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
        return ROWS / ((System.nanoTime() - began) / 1e9);
    }

    /** An order as it really goes out. */
    private static byte[] payload() throws Exception {
        try (InputStream golden = Topics.class.getResourceAsStream("/golden/order-placed.json")) {
            return golden.readAllBytes();
        }
    }
}
