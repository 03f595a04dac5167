package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.GroupFile;
import io.lintuan.workload.replay.input.Outcome;
import io.lintuan.workload.replay.plan.DealPlanner;
import io.lintuan.workload.replay.report.Crowding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdsTest {
    @Test
    void aDealOfTwentyPairsIsShortAndItsFortyPeopleComeAtOnce() {
        List<Group> groups = new ArrayList<>();
        for (int line = 1; line <= 20; line++) {
            groups.add(new Group(line, line, 7, List.of(100L + line)));
        }
        GroupFile file = new GroupFile(Outcome.FORMED, groups, List.of());
        var plan = new DealPlanner(20, 1, LocalDate.of(2026, 3, 1)).plan(List.of(file));
        assertThat(Crowds.of(plan)).isEqualTo(new Crowding(1, 20, 40, 40, 40));
    }
}
