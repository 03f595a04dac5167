package io.lintuan.stream.source;

import static io.lintuan.stream.source.Ids.entry;
import static io.lintuan.stream.source.Ids.inBatch;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PulsarAssignmentSerializerTest {
    private final PulsarAssignmentSerializer serializer = new PulsarAssignmentSerializer();

    static Stream<PulsarAssignment> assignments() {
        return Stream.of(
                PulsarAssignment.FRESH,
                new PulsarAssignment(true, List.of()),
                new PulsarAssignment(
                        true,
                        List.of(
                                new PulsarSplit("a-partition-0", inBatch(1, 2, 3), entry(4, 5)),
                                new PulsarSplit("a-partition-1", null, null))));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void readsWhatItWrote(PulsarAssignment assignment) throws IOException {
        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(assignment)))
                .isEqualTo(assignment);
    }
}
