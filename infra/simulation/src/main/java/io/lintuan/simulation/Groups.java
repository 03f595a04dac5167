package io.lintuan.simulation;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.GroupPlan;
import io.lintuan.simulation.model.GroupPlan.PointPlan;
import io.lintuan.simulation.model.GroupPlan.RoomPlan;
import io.lintuan.simulation.model.GroupPlan.TeamPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What deals promise about their group. */
final class Groups {
    private final Dice dice;

    Groups(Dice dice) {
        this.dice = dice;
    }

    GroupPlan draw(boolean ofTeams) {
        FailurePolicy policy = ofTeams ? FailurePolicy.REFUND : dice.oneOf(List.of(FailurePolicy.values()));
        return new GroupPlan(
                ofTeams ? Optional.of(new TeamPlan(dice.between(2, 3), minutes(15, 60))) : Optional.empty(),
                dice.chance(300) ? dice.between(2, 4) : 1,
                room(250),
                dice.chance(400) ? points() : List.of(),
                policy,
                policy == FailurePolicy.EXTEND_ONCE ? Optional.of(minutes(10, 40)) : Optional.empty());
    }

    private List<PointPlan> points() {
        List<PointPlan> points = new ArrayList<>();
        points.add(new PointPlan(GroupPlan.OWN_POINT, room(400)));
        int others = dice.between(1, 2);
        for (int i = 0; i < others; i++) {
            points.add(new PointPlan(dice.uuid(), room(400)));
        }
        return List.copyOf(points);
    }

    private RoomPlan room(int perMille) {
        return new RoomPlan(
                dice.chance(perMille) ? dice.between(2, 7) : Capacity.ANY,
                dice.chance(perMille) ? dice.between(4, 15) : Capacity.ANY);
    }

    private Duration minutes(int least, int most) {
        return Duration.ofSeconds(dice.between(least * 60, most * 60));
    }
}
