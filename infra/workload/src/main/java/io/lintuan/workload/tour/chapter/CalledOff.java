package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;

/** The leader calls a deal off; somebody is on the provider's page at that moment. */
final class CalledOff implements Chapter {
    @Override
    public String title() {
        return "Called off: a deal that was cancelled";
    }

    @Override
    public String story() {
        return "The minimum is reached, but the supplier's truck breaks down and the leader calls the deal off. Li and Wang are"
                + " refunded; Zhao, who presses the button to pay a moment later, too.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene =
                new Scene(stage, "cancelled", Opening.of("shrimps", 9_900, 20).minimum(2));
        scene.pays(scene.joins("Li", 1));
        scene.pays(scene.joins("Wang", 2));
        Ticket zhao = scene.joins("Zhao", 1);
        String zhaosPayment = scene.goesToPay(zhao);
        scene.leader().callsOff();
        scene.confirms(zhaosPayment);
        return scene.ends(Promise.of("CANCELLED", COMMISSION_BASIS_POINTS)
                .and("Li", "REFUNDED", 9_900, 9_900)
                .and("Wang", "REFUNDED", 19_800, 19_800)
                .and("Zhao", "CANCELLED", 9_900, 9_900));
    }
}
