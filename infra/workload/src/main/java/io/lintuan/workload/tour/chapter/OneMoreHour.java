package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.api.Reply;
import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;

/** A missed minimum with the policy EXTEND_ONCE (foodsoft #858). */
final class OneMoreHour implements Chapter {
    @Override
    public String title() {
        return "One more hour: a deal that was extended";
    }

    @Override
    public String story() {
        return "Three boxes of apples are needed, and it was agreed to wait once for another hour. Two are paid when the leader"
                + " closes: nobody is refunded, the deal opens again and says when it was to end at first. Zhao takes the third box, and"
                + " the next cut-off forms the group.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(
                stage, "extended", Opening.of("apples", 4_580, 12).minimum(3).extendOnceBy(60));
        scene.pays(scene.joins("Li", 1));
        scene.pays(scene.joins("Wang", 1));
        Reply again = scene.leader().closes();
        scene.check("that the deal is open again", "OPEN", again.text("status"));
        scene.check(
                "that it says what was promised at first",
                "true",
                String.valueOf(
                        again.json().path("group").path("promisedCutOffAt").isTextual()));
        scene.pays(scene.joins("Zhao", 1));
        scene.leader().closes();
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 4_580, 0)
                .and("Wang", "CONFIRMED", 4_580, 0)
                .and("Zhao", "CONFIRMED", 4_580, 0));
    }
}
