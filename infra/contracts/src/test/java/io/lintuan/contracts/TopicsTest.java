package io.lintuan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    /** Written down once: another answer would tear a deal's events apart. */
    @ParameterizedTest
    @CsvSource({
        "0193a1b2-0000-7000-8000-0000000000d1, 7",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6, 11",
        "d-1, 14",
        "'', 0"
    })
    void keepsEveryDealInItsPartitionForEver(String dealId, int partition) {
        assertThat(Topics.partitionOf(dealId)).isEqualTo(partition);
    }
}
