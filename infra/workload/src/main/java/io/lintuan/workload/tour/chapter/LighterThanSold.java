package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;

/** Weighed goods, one order with a coupon, until they are collected. */
final class LighterThanSold implements Chapter {
    @Override
    public String title() {
        return "Lighter than sold: fish on the scales, and a coupon";
    }

    @Override
    public String story() {
        return "A fish is sold as 2,500 g for 50.00. Li has a coupon for 5.00 off and buys two for 95.00; Wang buys one. Li's weigh"
                + " 4,000 g instead of 5,000, so a fifth of what Li paid goes back; Wang's weighs 2,600 g, and nobody is charged for"
                + " more than was sold. Both collect with their codes.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(stage, "scales", Opening.of("fish", 5_000, 20).weighed(2_500));
        String coupon = scene.leader().issuesCoupon(500, 8_000);
        Ticket li = scene.joinsWithCoupon(coupon, "Li", 2);
        scene.pays(li);
        Ticket wang = scene.joins("Wang", 1);
        scene.pays(wang);
        scene.leader().closes();
        scene.leader().unloads();
        scene.leader().weighs(li, 4_000);
        scene.leader().weighs(wang, 2_600);
        scene.leader().handsOver(li);
        scene.leader().handsOver(wang);
        return scene.ends(Promise.of("READY_FOR_PICKUP", COMMISSION_BASIS_POINTS)
                .and("Li", "PICKED_UP", 9_500, 1_900)
                .and("Wang", "PICKED_UP", 5_000, 0));
    }
}
