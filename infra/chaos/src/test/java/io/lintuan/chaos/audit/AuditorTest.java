package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
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
            ground.joins.add(new Books.Join("buyer", "another key", Ground.UNPAID));
            ground.facts.remove(i);
            looks.add(ground.evidence());
        }
        assertThat(look().findings()).extracting(Finding::invariant).isEqualTo(List.of("I3"));
    }

    private Auditor.Opinion look() throws Exception {
        return new Auditor(looks::remove, Duration.ZERO, Duration.ofMillis(1)).look();
    }
}
