package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;

/** A community deal with tiers: everybody ends at the price that the group reached. */
final class CheaperTogether implements Chapter {
    @Override
    public String title() {
        return "Cheaper together: one group, three prices";
    }

    @Override
    public String story() {
        return "Rice costs 30.00, from five paid bags on 27.00, from eight on 25.00. Li and Wang buy three each at 30.00; Zhao"
                + " comes when six are paid for and is charged 27.00; Sun reserves ten, which counts for nothing, and leaves."
                + " Eight bags are paid when the leader closes, so all of them cost 25.00 and the difference goes back.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(
                stage,
                "tiers",
                Opening.of("rice", 3_000, 100).minimum(5).tier(5, 2_700).tier(8, 2_500));
        scene.pays(scene.joins("Li", 3));
        scene.pays(scene.joins("Wang", 3));
        Ticket sun = scene.joins("Sun", 10);
        scene.pays(scene.joins("Zhao", 2));
        scene.leaves(sun);
        scene.leader().closes();
        scene.check(
                "that everybody sees the price of the group",
                "2500",
                scene.deal()
                        .json()
                        .path("offerings")
                        .path(0)
                        .path("unitPriceMinor")
                        .asText());
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 9_000, 1_500)
                .and("Wang", "CONFIRMED", 9_000, 1_500)
                .and("Sun", "CANCELLED", 0, 0)
                .and("Zhao", "CONFIRMED", 5_400, 400));
    }
}
