package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Facts;
import org.junit.jupiter.api.Test;

class FactsAreEventsTest {
    private final Ground ground = new Ground();

    @Test
    void findsAnEventThatClickHouseLacks() {
        ground.facts.remove(3);
        assertThat(ground.findings(new FactsAreEvents()))
                .containsExactly("I4 event event-4 is ORDER_PAID number 4 of deal " + Ground.DEAL
                        + " with 2000 in the topic and not there in ClickHouse");
    }

    @Test
    void findsAFactWithAnotherAmount() {
        ground.facts.set(3, new Facts.Event(Ground.DEAL, "event-4", "ORDER_PAID", 4, "", 1_999));
        assertThat(ground.findings(new FactsAreEvents()))
                .singleElement()
                .asString()
                .contains("with 1999 in ClickHouse");
    }

    @Test
    void findsAFactWithoutAnEvent() {
        ground.facts.add(new Facts.Event(Ground.DEAL, "event-x", "ORDER_PAID", 4, "", 1));
        assertThat(ground.findings(new FactsAreEvents()))
                .singleElement()
                .asString()
                .contains("event-x is not there");
    }

    @Test
    void findsRowsOfOneKeyThatDiffer() {
        ground.contradicting = 2;
        assertThat(ground.findings(new FactsAreEvents()))
                .containsExactly("I4 2 keys of ClickHouse have rows that differ");
    }
}
