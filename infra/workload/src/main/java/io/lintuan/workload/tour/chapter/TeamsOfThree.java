package io.lintuan.workload.tour.chapter;

import static io.lintuan.workload.tour.stage.Opening.COMMISSION_BASIS_POINTS;

import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Opening;
import io.lintuan.workload.tour.stage.Scene;
import io.lintuan.workload.tour.stage.Stage;
import io.lintuan.workload.tour.stage.Ticket;

/** A deal of teams: each forms or expires alone. Takes the minute that its teams have. */
final class TeamsOfThree implements Chapter {
    @Override
    public String title() {
        return "Teams of three: one forms, one runs out of time";
    }

    @Override
    public String story() {
        return "A team has one minute. Li starts one, Wang and Zhao join it: with the third payment it is formed, whatever"
                + " becomes of others. Sun starts another, Zhou follows and Sun leaves, so Zhou leads it and keeps its minute; when"
                + " that is over Zhou alone gets the money back. The leader closes the deal meanwhile; it is decided with its last team.";
    }

    @Override
    public Ending play(Stage stage) {
        Scene scene =
                new Scene(stage, "teams", Opening.of("strawberries", 2_990, 30).teams(3, 1));
        Ticket li = scene.joins("Li", 1);
        scene.pays(li);
        scene.check("that nobody sits in a team twice", "already-in-team", scene.refusalOf(li, 1));
        scene.pays(scene.joinsTeamOf(li, "Wang", 2));
        scene.pays(scene.joinsTeamOf(li, "Zhao", 1));
        scene.check(
                "that the team formed while the deal stayed open",
                "OPEN",
                scene.deal().text("status"));
        Ticket sun = scene.joins("Sun", 1);
        scene.pays(sun);
        Ticket zhou = scene.joinsTeamOf(sun, "Zhou", 2);
        scene.pays(zhou);
        scene.leaves(sun);
        scene.check("that Zhou leads whom Sun left, by a masked name", "Z**", scene.headOfTeam(zhou));
        scene.check(
                "that the deal waits for its last team",
                "CUT_OFF",
                scene.leader().closes().text("status"));
        return scene.ends(Promise.of("FORMED", COMMISSION_BASIS_POINTS)
                .and("Li", "CONFIRMED", 2_990, 0)
                .and("Wang", "CONFIRMED", 5_980, 0)
                .and("Zhao", "CONFIRMED", 2_990, 0)
                .and("Sun", "REFUNDED", 2_990, 2_990)
                .and("Zhou", "REFUNDED", 5_980, 5_980));
    }
}
