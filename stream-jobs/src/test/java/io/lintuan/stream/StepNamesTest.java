package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.runtime.Steps;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** A uid finds a step's state again after an upgrade: it must be there, well-formed, unique, and stay. */
class StepNamesTest {
    /** Renaming a step that keeps state throws that state away; whoever changes this list must mean it. */
    private static final List<String> STEPS_WITH_STATE = List.of(
            "read-deal-events",
            "admit-deal-events",
            "total-deals",
            "say-finality",
            "total-minutes",
            "total-buckets",
            "watch-buyers",
            "count-green-points");

    private static List<String> uids() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(JobRuntime.rules());
        DealEventsJob.connect(env, new JobSettings("pulsar://nowhere:1", "http://nowhere:2", Path.of("state")));
        return env.getStreamGraph(false).getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .toList();
    }

    @Test
    void everyStepHasAUidOfItsOwn() {
        assertThat(uids())
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void keepsTheUidsOfStepsWithState() {
        assertThat(uids()).containsAll(STEPS_WITH_STATE);
    }

    @Test
    void refusesANameThatIsNotAVerbAndANoun() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        assertThatThrownBy(() -> Steps.named("Read Events", env.fromData(1).map(i -> i)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verb-noun");
    }
}
