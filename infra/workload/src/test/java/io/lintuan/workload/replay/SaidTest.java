package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.evidence.Sums;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final Instant MINUTE = Instant.parse("2026-01-01T08:01:00Z");

    private final ClientBooks client = ReplayFixture.books();
    private final Map<String, Sums> right = client.byDeal();

    @Test
    void everyPlaceThatSaysTheSameIsFine() {
        assertThat(new Said(right, right, right, client.byMinute(), Map.of()).contradictions(client))
                .isEmpty();
    }

    @Test
    void aMinuteMayHoldOtherCommunitiesToo() {
        Sums others = new Sums(1, 10, 10, 0, 10);
        Map<Instant, Sums> shown = new HashMap<>(client.byMinute());
        shown.merge(MINUTE, others, Sums::plus);
        assertThat(new Said(right, right, right, shown, Map.of(MINUTE, others)).contradictions(client))
                .isEmpty();
        assertThat(new Said(right, right, right, shown, Map.of()).contradictions(client))
                .singleElement()
                .asString()
                .contains("the board differs in 1 of 2 minutes", "net 599", "net 609");
    }

    @Test
    void namesThePlaceAndTheDealWhoseMoneyIsWrongThoughTheTotalIsRight() {
        Map<String, Sums> swapped = Map.of("d1", right.get("d2"), "d2", right.get("d1"));
        assertThat(Differences.total(swapped)).isEqualTo(client.together());
        assertThat(new Said(swapped, right, right, client.byMinute(), Map.of()).contradictions(client))
                .singleElement()
                .asString()
                .contains("topic gmv-live differs in 2 of 2 deals, first d1");
        assertThat(new Said(right, swapped, right, client.byMinute(), Map.of()).contradictions(client))
                .singleElement()
                .asString()
                .contains("gmv_by_deal");
    }

    @Test
    void aDealThatTheBoardNeverShowedDiffers() {
        Map<String, Sums> without = Map.of("d1", right.get("d1"));
        assertThat(new Said(right, right, without, client.byMinute(), Map.of()).contradictions(client))
                .singleElement()
                .asString()
                .contains("the board differs in 1 of 2 deals, first d2");
    }
}
