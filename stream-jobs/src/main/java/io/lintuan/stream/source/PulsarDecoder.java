package io.lintuan.stream.source;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Makes a value of a message. It answers something for every message: bytes that it cannot read are a value too. */
public interface PulsarDecoder<T> extends Serializable {

    /**
     * The value of one message.
     *
     * @param topicPartition full name of the partition it was read from
     * @param position message id as Pulsar prints it, {@code ledger:entry:partition[:batchIndex]}
     * @param message the bytes as they came; null for a message without a value
     */
    T decode(String topicPartition, String position, byte[] message);

    TypeInformation<T> producedType();
}
