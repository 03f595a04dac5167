package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;

/** A group that fails (foodsoft #858): the policy was to refund. */
final class MinimumMissed implements Chapter {
    @Override
    public String title() {
        return "Minimum missed: everybody gets everything back";
    }

    @Override
    public String story() {
        return "Ten crates of oranges were needed; at the cut-off four are paid. Each order gets a refund of its own, and the"
                + " leader's commission is taken back to the cent.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene =
                new Scene(stage, "failed", Opening.of("oranges", 3_679, 40).minimum(10));
        scene.pays(scene.joins("Li", 1));
        scene.pays(scene.joins("Wang", 2));
        scene.pays(scene.joins("Zhao", 1));
        scene.leader().closes();
        return scene.ends(Promise.of("FAILED", COMMISSION_BASIS_POINTS)
                .and("Li", "REFUNDED", 3_679, 3_679)
                .and("Wang", "REFUNDED", 7_358, 7_358)
                .and("Zhao", "REFUNDED", 3_679, 3_679));
    }
}
