package io.lintuan.workload.tour.chapter;

import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Stage;
import java.util.List;

/** One deal and the rule it shows. */
public interface Chapter {

    String title();

    /** What happens, in a sentence or two. */
    String story();

    /** Plays it. A request that is refused although it should not be is an {@link IllegalStateException}. */
    Ending play(Stage stage);

    /** In the order in which they are told. */
    static List<Chapter> all() {
        return List.of(
                new CheaperTogether(),
                new TeamsOfThree(),
                new PaidTooLate(),
                new PaidTwice(),
                new MinimumMissed(),
                new OneMoreHour(),
                new FewerWillDo(),
                new HalfACase(),
                new LighterThanSold(),
                new CalledOff());
    }
}
