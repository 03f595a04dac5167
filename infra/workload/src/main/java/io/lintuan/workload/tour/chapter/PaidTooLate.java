package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Payments that come after their seat was given up (Open Food Network #13519). A seat is held for fifteen minutes, so this
 * deal was three hours ago: its people say when they act, as they may in the demo.
 */
final class PaidTooLate implements Chapter {
    @Override
    public String title() {
        return "Paid too late: one finds a seat, one finds it taken";
    }

    @Override
    public String story() {
        return "Three jars of honey, all needed. Li pays; the banks of Wang and Zhao think for longer than their seats are held"
                + " (15 minutes), so at the cut-off one of three is paid, the seats are released and the deal is open for another hour,"
                + " as was agreed. Then Wang's bank says yes: there is a jar, so Wang has a seat again. Sun buys the last one. Now"
                + " Zhao's bank says yes: the money goes back by itself.";
    }

    @Override
    public Ending play(Stage stage) {
        Instant opens = stage.clock().instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(3));
        Instant closes = opens.plus(Duration.ofHours(1));
        Scene scene = new Scene(
                stage,
                "late",
                Opening.of("honey", 4_800, 3)
                        .minimum(3)
                        .extendOnceBy(60)
                        .opensAt(opens)
                        .closesAt(closes));
        scene.itIs(minutes(opens, 10));
        scene.pays(scene.joins("Li", 1));
        scene.itIs(minutes(opens, 20));
        Ticket wang = scene.joins("Wang", 1);
        final String wangsPayment = scene.goesToPay(wang);
        scene.itIs(minutes(opens, 25));
        Ticket zhao = scene.joins("Zhao", 1);
        final String zhaosPayment = scene.goesToPay(zhao);
        scene.itIs(closes);
        scene.check(
                "that the deal is open again", "OPEN", scene.leader().closes().text("status"));
        scene.itIs(minutes(closes, 5));
        scene.confirms(wangsPayment);
        scene.awaitPaid(wang);
        scene.itIs(minutes(closes, 10));
        scene.pays(scene.joins("Sun", 1));
        scene.itIs(minutes(closes, 15));
        scene.confirms(zhaosPayment);
        scene.awaitRefunds(zhao, 1);
        scene.itIs(minutes(closes, 60));
        scene.leader().closes();
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 4_800, 0)
                .and("Wang", "CONFIRMED", 4_800, 0)
                .and("Zhao", "CANCELLED", 4_800, 4_800)
                .and("Sun", "CONFIRMED", 4_800, 0));
    }

    private static Instant minutes(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
