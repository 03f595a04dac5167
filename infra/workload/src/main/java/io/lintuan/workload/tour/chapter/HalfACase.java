package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;

/** Cases that are not opened, and tolerances that do not fill the last one. */
final class HalfACase implements Chapter {
    @Override
    public String title() {
        return "Half a case: what no case was bought for goes back";
    }

    @Override
    public String story() {
        return "Milk comes in cases of six that nobody opens. Li wants four; Wang three, or four if that fills a case; Zhao two or"
                + " three. Nine are wanted and eleven would be taken, which is one short of two cases: one is bought. In order of"
                + " time Li gets four, Wang two, Zhao none, and what each paid above that goes back.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(stage, "cases", Opening.of("milk", 1_000, 24).cases(6));
        scene.pays(scene.joins("Li", 4));
        scene.pays(scene.joins("Wang", 3, 1));
        scene.pays(scene.joins("Zhao", 2, 1));
        scene.leader().closes();
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 4_000, 0)
                .and("Wang", "CONFIRMED", 4_000, 2_000)
                .and("Zhao", "REFUNDED", 3_000, 3_000));
    }
}
