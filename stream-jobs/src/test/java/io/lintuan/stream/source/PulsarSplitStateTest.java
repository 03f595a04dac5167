package io.lintuan.stream.source;

import static io.lintuan.stream.source.Ids.entry;
import static io.lintuan.stream.source.Ids.inBatch;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulsarSplitStateTest {
    private static final String NAME = "persistent://t/n/deal-events-partition-3";

    @Test
    void movesForwardAndRefusesWhatCameBefore() {
        PulsarSplitState state = new PulsarSplitState(new PulsarSplit(NAME, null, null));
        assertThat(state.advanceTo(inBatch(1, 0, 0))).isTrue();
        assertThat(state.advanceTo(inBatch(1, 0, 1))).isTrue();
        assertThat(state.advanceTo(inBatch(1, 0, 1))).isFalse();
        assertThat(state.advanceTo(inBatch(1, 0, 0))).isFalse();
        assertThat(state.toSplit().readThrough()).isEqualTo(inBatch(1, 0, 1));
    }

    @Test
    void goesOnInsideTheBatchInWhichItWasSaved() {
        PulsarSplitState state = new PulsarSplitState(new PulsarSplit(NAME, inBatch(1, 0, 7), entry(9, 0)));
        assertThat(state.advanceTo(inBatch(1, 0, 7))).isFalse();
        assertThat(state.advanceTo(inBatch(1, 0, 8))).isTrue();
        assertThat(state.toSplit()).isEqualTo(new PulsarSplit(NAME, inBatch(1, 0, 8), entry(9, 0)));
    }

    @Test
    void isFinishedOnlyAtAStop() {
        assertThat(new PulsarSplit(NAME, entry(9, 9), null).isFinished()).isFalse();
        assertThat(new PulsarSplit(NAME, null, entry(9, 9)).isFinished()).isFalse();
        assertThat(new PulsarSplit(NAME, inBatch(9, 8, 1), entry(9, 9)).isFinished())
                .isFalse();
        assertThat(new PulsarSplit(NAME, inBatch(9, 9, 0), entry(9, 9)).isFinished())
                .isTrue();
    }
}
