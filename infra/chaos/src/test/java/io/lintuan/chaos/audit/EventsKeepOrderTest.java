package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsKeepOrderTest {
    private final Ground ground = new Ground();

    @Test
    void findsAGap() {
        ground.events.remove(4);
        assertThat(ground.findings(new EventsKeepOrder()))
                .containsExactly("I6 in deal " + Ground.DEAL + " number 6 follows number 4");
    }

    @Test
    void findsEventsThatChangedPlaces() {
        Collections.swap(ground.events, 4, 5);
        assertThat(ground.findings(new EventsKeepOrder()))
                .contains("I6 in deal " + Ground.DEAL + " number 6 follows number 4")
                .contains("I6 in deal " + Ground.DEAL + " number 5 follows number 6");
    }

    @Test
    void tellsATopicThatIsBehindFromOneThatHasLostItsEnd() {
        ground.events.subList(6, 8).clear();
        List<String> before = subjects();
        assertThat(subjects()).isEqualTo(before).hasSize(1);
        ground.events.add(new Ground().events.get(6));
        assertThat(subjects()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    private List<String> subjects() {
        return new EventsKeepOrder()
                .check(ground.evidence())
                .map(Finding::subject)
                .toList();
    }

    @Test
    void findsEventsOfADealThatPostgresLacks() {
        ground.events.add(new Story("deal-of-nobody").placed("order-of-nobody", 1, 1));
        assertThat(ground.findings(new EventsKeepOrder()))
                .contains("I6 deal deal-of-nobody has events up to number 1 in the topic and is not in PostgreSQL");
    }

    @Test
    void findsATopicThatEndsTooEarly() {
        ground.events.remove(7);
        assertThat(ground.findings(new EventsKeepOrder()))
                .containsExactly("I6 deal " + Ground.DEAL + " has 8 events and the topic ends at 7");
    }
}
