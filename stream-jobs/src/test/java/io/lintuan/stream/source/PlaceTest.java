package io.lintuan.stream.source;

import static io.lintuan.stream.source.Ids.entry;
import static io.lintuan.stream.source.Ids.inBatch;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pulsar.client.api.MessageId;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void ordersByLedgerThenEntryThenIndexInTheBatch() {
        assertThat(Place.isAfter(entry(2, 0), entry(1, 9))).isTrue();
        assertThat(Place.isAfter(entry(1, 9), entry(2, 0))).isFalse();
        assertThat(Place.isAfter(entry(1, 2), entry(1, 1))).isTrue();
        assertThat(Place.isAfter(inBatch(1, 1, 0), inBatch(1, 0, 249))).isTrue();
        assertThat(Place.isAfter(inBatch(1, 1, 4), inBatch(1, 1, 3))).isTrue();
        assertThat(Place.isAfter(inBatch(1, 1, 3), inBatch(1, 1, 3))).isFalse();
    }

    @Test
    void takesAnIdWithoutAnIndexForItsWholeEntry() {
        assertThat(Place.isAfter(inBatch(1, 1, 5), entry(1, 1))).isFalse();
        assertThat(Place.isAfter(entry(1, 1), inBatch(1, 1, 0))).isFalse();
        assertThat(Place.isAfter(entry(1, 1), entry(1, 1))).isFalse();
    }

    @Test
    void reachesAStopAtItOrBeyond() {
        assertThat(Place.reaches(inBatch(1, 1, 3), inBatch(1, 1, 4))).isFalse();
        assertThat(Place.reaches(inBatch(1, 1, 4), inBatch(1, 1, 4))).isTrue();
        assertThat(Place.reaches(inBatch(1, 2, 0), inBatch(1, 1, 4))).isTrue();
        assertThat(Place.reaches(entry(1, 0), entry(1, 1))).isFalse();
    }

    @Test
    void reachesAStopThatPulsarAnswersWithoutAnIndexForABatchOfOne() {
        assertThat(Place.reaches(inBatch(1, 1, 0), entry(1, 1))).isTrue();
        assertThat(Place.reaches(entry(1, 1), inBatch(1, 1, 0))).isTrue();
    }

    @Test
    void knowsThatAnEmptyPartitionsLastIdIsNoMessage() {
        assertThat(Place.isMessage(entry(5, -1))).isFalse();
        assertThat(Place.isMessage(MessageId.earliest)).isFalse();
        assertThat(Place.isMessage(entry(5, 0))).isTrue();
    }
}
