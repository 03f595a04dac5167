package io.lintuan.bench.source;

import io.lintuan.bench.stream.LocalJobs;
import io.lintuan.bench.stream.RoundLine;
import io.lintuan.bench.stream.StreamRounds;
import java.nio.file.Path;

/** The rounds of P8: the same topic read by the plain client and by a job, in turn, in one JVM. */
public final class SourceRounds implements StreamRounds.Work {
    private static final int MESSAGES = 1_500_000;

    private final PlainReader plain;
    private final JobReader job;
    private final long[] messagesByPartition;
    private int number;

    private SourceRounds(String pulsarUrl, Path directory) throws Exception {
        plain = new PlainReader(pulsarUrl, LocalJobs.PARALLELISM);
        job = new JobReader(pulsarUrl, directory);
        messagesByPartition = EventTopic.fill(pulsarUrl, MESSAGES);
        // Once without counting: the compilers of both sides, and the broker's.
        round();
    }

    public static void main(String[] arguments) {
        StreamRounds.main(arguments, SourceRounds::new);
    }

    @Override
    public RoundLine round() throws Exception {
        Reading ceiling = plain.read(messagesByPartition);
        Reading product = job.read(++number).sameAs(ceiling);
        return new RoundLine(product.perSecond(), ceiling.perSecond(), 0);
    }
}
