package io.lintuan.stream.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The enumerator's state as bytes; splits are written as {@link PulsarSplitSerializer} does. */
final class PulsarAssignmentSerializer implements SimpleVersionedSerializer<PulsarAssignment> {
    private final PulsarSplitSerializer splits = new PulsarSplitSerializer();

    @Override
    public int getVersion() {
        return splits.getVersion();
    }

    @Override
    public byte[] serialize(PulsarAssignment assignment) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeBoolean(assignment.discovered());
        out.writeInt(assignment.waiting().size());
        for (PulsarSplit split : assignment.waiting()) {
            byte[] bytes = splits.serialize(split);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public PulsarAssignment deserialize(int version, byte[] serialized) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        boolean discovered = in.readBoolean();
        int count = in.readInt();
        List<PulsarSplit> waiting = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            waiting.add(splits.deserialize(version, bytes));
        }
        return new PulsarAssignment(discovered, List.copyOf(waiting));
    }
}
