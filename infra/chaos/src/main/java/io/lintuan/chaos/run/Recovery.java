package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.plan.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What has to be well again after a fault. R3 says of the first three how long that may take. */
public enum Recovery {
    API_READY("API ready after its start", 5_000),
    ORDER_ACCEPTED("order accepted after a crash of PostgreSQL", 15_000),
    STREAM_CAUGHT_UP("stream caught up", 60_000),
    REFUNDS_SETTLED("refunds settled", 0),
    BROKER_READY("broker ready after its start", 0),
    CLICKHOUSE_READY("ClickHouse ready after its start", 0),
    JOB_READY("jobs ready after their start", 0),
    PROVIDER_READY("payment provider ready after its start", 0);

    private final String words;
    private final long mostMs;

    Recovery(String words, long mostMs) {
        this.words = words;
        this.mostMs = mostMs;
    }

    /** How long it may take; 0 where nothing is meant. */
    public long mostMs() {
        return mostMs;
    }

    /** One time that it took so long, and after what. */
    public record Took(String after, long ms) {}

    /** Each time in a seed. */
    public List<Took> of(SeedResult seed) {
        return switch (this) {
            case API_READY -> faults(seed, FaultKind::killsApi, FaultReport::backMs);
            case ORDER_ACCEPTED -> faults(seed, FaultKind::crashesPostgres, FaultReport::orderAfterMs);
            case STREAM_CAUGHT_UP -> sinceTheLastFault(seed.streamCaughtUpMs());
            case REFUNDS_SETTLED -> sinceTheLastFault(seed.refundsSettledMs());
            case BROKER_READY -> faults(seed, kind -> kind == FaultKind.KILL_BROKER, FaultReport::backMs);
            case CLICKHOUSE_READY -> faults(seed, kind -> kind == FaultKind.KILL_CLICKHOUSE, FaultReport::backMs);
            case JOB_READY -> faults(seed, kind -> kind == FaultKind.KILL_JOB, FaultReport::backMs);
            case PROVIDER_READY -> faults(seed, kind -> kind == FaultKind.KILL_PROVIDER, FaultReport::backMs);
        };
    }

    /**
     * What took longer than R3 allows.
     *
     * @param slack how many times as long it may take here
     */
    static Stream<Finding> late(SeedResult seed, int slack) {
        return Arrays.stream(values())
                .filter(recovery -> recovery.mostMs > 0)
                .flatMap(recovery -> recovery.of(seed).stream()
                        .filter(took -> took.ms() > recovery.mostMs * slack)
                        .map(took -> recovery.finding(took, slack)));
    }

    private Finding finding(Took took, int slack) {
        String most = "%d s".formatted(mostMs / 1_000) + (slack > 1 ? " times " + slack : "");
        return Finding.once(
                "R3", "%s: %.1f s after %s, and %s are meant".formatted(words, took.ms() / 1e3, took.after(), most));
    }

    private static List<Took> sinceTheLastFault(long ms) {
        return ms == SeedResult.NOT_SEEN ? List.of() : List.of(new Took("the last fault", ms));
    }

    private static List<Took> faults(SeedResult seed, Predicate<FaultKind> which, ToLongFunction<FaultReport> ms) {
        return seed.faults().stream()
                .filter(report -> which.test(report.fault().kind()))
                .map(report -> new Took(report.fault().kind().toString(), ms.applyAsLong(report)))
                .toList();
    }

    @Override
    public String toString() {
        return words;
    }
}
