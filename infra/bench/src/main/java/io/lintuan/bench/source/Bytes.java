package io.lintuan.bench.source;

import io.lintuan.stream.source.PulsarDecoder;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Leaves the message as it is. Reading its JSON takes longer than receiving it, and would hide what the source costs. */
final class Bytes implements PulsarDecoder<byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] decode(String topicPartition, String position, byte[] message) {
        return message;
    }

    @Override
    public TypeInformation<byte[]> producedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }
}
