package io.lintuan.stream.source;

import static io.lintuan.stream.source.Ids.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PulsarEnumeratorTest {
    private final EnumeratorContext context = new EnumeratorContext(2);

    private PulsarEnumerator enumerator(boolean bounded, PulsarAssignment restored) {
        PulsarConnection connection = new PulsarConnection("pulsar://nowhere:1", "numbers", 4);
        PulsarEnumerator enumerator = new PulsarEnumerator(context, connection, StartAt.EARLIEST, bounded, restored);
        enumerator.start();
        return enumerator;
    }

    private static PulsarSplit split(int partition) {
        return new PulsarSplit("numbers-partition-" + partition, null, null);
    }

    private static List<PulsarSplit> four() {
        return IntStream.range(0, 4).mapToObj(PulsarEnumeratorTest::split).toList();
    }

    private void arrive(PulsarEnumerator enumerator, int reader) {
        context.register(reader);
        enumerator.addReader(reader);
    }

    @Test
    void givesPartitionsToTheirReadersAndOnlyWhenTheyAreThere() {
        PulsarEnumerator enumerator = enumerator(false, PulsarAssignment.FRESH);
        arrive(enumerator, 1);
        assertThat(context.assigned).isEmpty();
        context.answer(four(), null);
        assertThat(context.assigned).isEqualTo(Map.of(1, List.of("numbers-partition-1", "numbers-partition-3")));
        assertThat(enumerator.snapshotState(1)).isEqualTo(new PulsarAssignment(true, List.of(split(0), split(2))));
        arrive(enumerator, 0);
        assertThat(context.assigned.get(0)).containsExactly("numbers-partition-0", "numbers-partition-2");
        assertThat(enumerator.snapshotState(2)).isEqualTo(new PulsarAssignment(true, List.of()));
    }

    @Test
    void looksPartitionsUpOnlyOnce() {
        enumerator(false, new PulsarAssignment(true, List.of()));
        assertThat(context.isAskedToLookUp()).isFalse();
    }

    @Test
    void remembersThatItHasNotLookedThemUpYet() {
        assertThat(enumerator(false, PulsarAssignment.FRESH).snapshotState(1)).isEqualTo(PulsarAssignment.FRESH);
        assertThat(context.isAskedToLookUp()).isTrue();
    }

    @Test
    void givesOutWhatWasWaitingInTheCheckpoint() {
        PulsarEnumerator enumerator = enumerator(false, new PulsarAssignment(true, List.of(split(2))));
        arrive(enumerator, 0);
        assertThat(context.assigned).isEqualTo(Map.of(0, List.of("numbers-partition-2")));
    }

    @Test
    void givesASplitThatCameBackToItsReaderWhenThatIsThereAgain() {
        PulsarEnumerator enumerator = enumerator(false, new PulsarAssignment(true, List.of()));
        PulsarSplit back = new PulsarSplit("numbers-partition-1", entry(7, 7), null);
        arrive(enumerator, 0);
        context.unregister(1);
        enumerator.addSplitsBack(List.of(back), 1);
        assertThat(context.assigned).isEmpty();
        assertThat(enumerator.snapshotState(1).waiting()).containsExactly(back);
        arrive(enumerator, 1);
        assertThat(context.assigned).isEqualTo(Map.of(1, List.of("numbers-partition-1")));
    }

    @Test
    void tellsReadersOfABoundedTopicOnceThatThereIsNoMore() {
        PulsarEnumerator enumerator = enumerator(true, PulsarAssignment.FRESH);
        arrive(enumerator, 0);
        assertThat(context.toldTheEnd).isEmpty();
        context.answer(List.of(split(0)), null);
        arrive(enumerator, 1);
        assertThat(context.toldTheEnd).containsExactly(0, 1);
    }

    @Test
    void neverEndsATopicThatIsNotBounded() {
        PulsarEnumerator enumerator = enumerator(false, PulsarAssignment.FRESH);
        arrive(enumerator, 0);
        context.answer(List.of(), null);
        assertThat(context.toldTheEnd).isEmpty();
    }

    @Test
    void failsWhenPartitionsCannotBeLookedUp() {
        enumerator(false, PulsarAssignment.FRESH);
        IOException cause = new IOException("was the topic provisioned?");
        assertThatThrownBy(() -> context.answer(null, cause)).hasCause(cause).hasMessageContaining("numbers");
    }
}
