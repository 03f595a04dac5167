package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;

/** Two payments of one order succeed (ruoyi-vue-pro #1152). */
final class PaidTwice implements Chapter {
    @Override
    public String title() {
        return "Paid twice: the first counts, the second goes back";
    }

    @Override
    public String story() {
        return "Li opens the page to pay on two phones and presses the button on both. The first success is the payment; the"
                + " second is refunded at once and earns nobody a commission.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene = new Scene(stage, "twice", Opening.of("eggs", 3_580, 20));
        Ticket li = scene.joins("Li", 2);
        String onOnePhone = scene.goesToPay(li);
        String onTheOther = scene.goesToPay(li);
        scene.confirms(onOnePhone);
        scene.awaitPaid(li);
        scene.confirms(onTheOther);
        scene.awaitRefunds(li, 1);
        scene.leader().closes();
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS).and("Li", "CONFIRMED", 14_320, 7_160));
    }
}
