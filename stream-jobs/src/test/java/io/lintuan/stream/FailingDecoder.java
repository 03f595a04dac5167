package io.lintuan.stream;

import io.lintuan.stream.intake.DealEventDecoder;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.source.PulsarDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Makes the job fail when all its readers together have read so many messages, repeats after a failure counted too. */
final class FailingDecoder implements PulsarDecoder<DealReading> {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger READ = new AtomicInteger();
    private static final Set<Integer> FAIL_AT = ConcurrentHashMap.newKeySet();

    /** After every story, on any machine. */
    private static final Clock LATER = Clock.fixed(EventFixture.NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    private final DealEventDecoder decoder = new DealEventDecoder(LATER);

    FailingDecoder(Set<Integer> failAt) {
        READ.set(0);
        FAIL_AT.clear();
        FAIL_AT.addAll(failAt);
    }

    static int failuresToCome() {
        return FAIL_AT.size();
    }

    @Override
    public DealReading decode(String topicPartition, String position, byte[] payload) {
        int read = READ.incrementAndGet();
        if (FAIL_AT.remove(read)) {
            throw new IllegalStateException("Failed after " + read + " messages, as the test wants it");
        }
        return decoder.decode(topicPartition, position, payload);
    }

    @Override
    public TypeInformation<DealReading> producedType() {
        return decoder.producedType();
    }
}
