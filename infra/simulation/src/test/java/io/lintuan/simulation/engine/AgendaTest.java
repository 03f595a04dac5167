package io.lintuan.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private final Agenda agenda = new Agenda();
    private final List<String> done = new ArrayList<>();

    @Test
    void takesStepsByTimeAndThoseOfOneMomentInTheirOrder() {
        agenda.after(Duration.ofSeconds(2), () -> done.add("last"));
        agenda.after(Duration.ofSeconds(1), () -> done.add("first"));
        agenda.after(Duration.ofSeconds(1), () -> done.add("second"));
        run();
        assertThat(done).containsExactly("first", "second", "last");
        assertThat(agenda.now()).isEqualTo(agenda.start().plusSeconds(2));
    }

    @Test
    void takesNoStepOfALifeThatIsOver() {
        Life life = new Life("A");
        agenda.after(5, life, "work", () -> done.add("of the dead"));
        agenda.after(5, null, "outside", () -> done.add("of the world"));
        life.end();
        run();
        assertThat(done).containsExactly("of the world");
    }

    @Test
    void asksFateBeforeEveryStepOfALifeAndOfNothingElse() {
        List<String> asked = new ArrayList<>();
        agenda.fate((life, what) -> {
            asked.add(life.name() + " " + what);
            return what.equals("commit");
        });
        Life life = new Life("A");
        agenda.after(1, life, "load", () -> done.add("loaded"));
        agenda.after(2, life, "commit", () -> done.add("committed"));
        agenda.after(3, null, "outside", () -> done.add("outside"));
        run();
        assertThat(asked).containsExactly("A load", "A commit");
        assertThat(done).containsExactly("loaded", "outside");
    }

    private void run() {
        while (agenda.step()) {
            assertThat(done).hasSizeLessThan(100);
        }
    }
}
