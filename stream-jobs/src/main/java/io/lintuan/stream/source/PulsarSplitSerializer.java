package io.lintuan.stream.source;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.pulsar.client.api.MessageId;

/** A split as bytes: name, then two message ids in Pulsar's own encoding, each behind its length (0 when absent). */
final class PulsarSplitSerializer implements SimpleVersionedSerializer<PulsarSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(PulsarSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(128);
        out.writeUTF(split.topicPartition());
        writeId(split.readThrough(), out);
        writeId(split.stopAt(), out);
        return out.getCopyOfBuffer();
    }

    @Override
    public PulsarSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("A split of version " + version + " was written by a newer job than this one");
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        return new PulsarSplit(in.readUTF(), readId(in), readId(in));
    }

    private static void writeId(MessageId id, DataOutputSerializer out) throws IOException {
        byte[] bytes = id == null ? new byte[0] : id.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageId readId(DataInputDeserializer in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes.length == 0 ? null : MessageId.fromByteArray(bytes);
    }
}
