package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Sums;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private final Deque<Evidence> looks = new ArrayDeque<>();

    @Test
    void findsNothingWhenWhatWasMissingHasArrived() throws Exception {
        Ground before = new Ground();
        before.facts.remove(0);
        looks.add(before.evidence());
        looks.add(new Ground().evidence());
        looks.add(before.evidence());
        assertThat(look().findings()).isEmpty();
        assertThat(looks).as("it has seen enough").hasSize(1);
    }

    @Test
    void countsOnlyWhatEveryLookHasFound() throws Exception {
        for (int i = 0; i < 3; i++) {
            Ground ground = new Ground();
            ground.joins.add(new Books.Join(Ground.UNPAID));
            ground.facts.remove(i);
            looks.add(ground.evidence());
        }
        assertThat(look().findings()).extracting(Finding::invariant).isEqualTo(List.of("I3"));
    }

    @Test
    void countsAFaultWhoseFiguresMoveWithTheTraffic() throws Exception {
        for (int i = 1; i <= 3; i++) {
            looks.add(wronglyCounted(i).evidence());
        }
        assertThat(look().findings())
                .as("once, as it was last seen")
                .singleElement()
                .asString()
                .contains("net 1997] in gmv_by_deal");
    }

    @Test
    void isNotMisledByALookAtWhichTheSubjectHadGoneOn() throws Exception {
        looks.add(wronglyCounted(1).evidence());
        looks.add(goneOn());
        looks.add(wronglyCounted(1).evidence());
        assertThat(look().findings()).hasSize(1);
    }

    @Test
    void convictsNobodyOnASingleLook() throws Exception {
        looks.add(wronglyCounted(1).evidence());
        looks.add(goneOn());
        looks.add(goneOn());
        assertThat(look().findings()).isEmpty();
    }

    private static Ground wronglyCounted(int refundedMinor) {
        Ground ground = new Ground();
        Facts.Deal deal = ground.totals.get(0);
        ground.totals.set(
                0, new Facts.Deal(Ground.DEAL, deal.sums().plus(Sums.refunded(refundedMinor)), deal.version()));
        return ground;
    }

    /** Somebody ordered after PostgreSQL was read. */
    private static Evidence goneOn() {
        Ground ground = wronglyCounted(1);
        ground.events.add(ground.story.placed("order-of-somebody", 1, 1_000));
        return ground.evidence();
    }

    private Auditor.Opinion look() throws Exception {
        return new Auditor(looks::remove, Duration.ZERO, Duration.ofMillis(1)).look();
    }
}
