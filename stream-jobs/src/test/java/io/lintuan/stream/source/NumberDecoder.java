package io.lintuan.stream.source;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Reads a number, through the {@link Valve} of that name. */
record NumberDecoder(String valve) implements PulsarDecoder<Long> {

    @Override
    public Long decode(String topicPartition, String position, byte[] payload) {
        long number = Long.parseLong(new String(payload, StandardCharsets.UTF_8));
        Valve.named(valve).pass(number);
        return number;
    }

    @Override
    public TypeInformation<Long> producedType() {
        return Types.LONG;
    }
}
