package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;

/** A missed minimum with the policy ACCEPT_LOWER_TIER (foodsoft #858). */
final class FewerWillDo implements Chapter {
    @Override
    public String title() {
        return "Fewer will do: a smaller group at the price it reached";
    }

    @Override
    public String story() {
        return "Twenty packs of tea were hoped for, at 168.00, from ten 150.00, from twenty 140.00; it was agreed to take less."
                + " Li and Wang pay five each, the leader takes the ten, and both end at 150.00.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(
                stage,
                "less",
                Opening.of("tea", 16_800, 50)
                        .minimum(20)
                        .tier(10, 15_000)
                        .tier(20, 14_000)
                        .orWithLess());
        scene.pays(scene.joins("Li", 5));
        scene.pays(scene.joins("Wang", 5));
        scene.leader().takesLess();
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 84_000, 9_000)
                .and("Wang", "CONFIRMED", 84_000, 9_000));
    }
}
