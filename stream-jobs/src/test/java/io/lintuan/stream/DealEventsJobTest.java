package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.Topics;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealEventsJobTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "16, 16", "20, 16"})
    void givesEveryReaderAPartition(int parallelism, int readers) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(JobRuntime.rules());
        env.setParallelism(parallelism);
        DealEventsJob.connect(env, new JobSettings("pulsar://nowhere:1", "http://nowhere:2", Path.of("state")));
        assertThat(env.getStreamGraph(false).getStreamNodes())
                .filteredOn(node -> "read-deal-events".equals(node.getTransformationUID()))
                .extracting(StreamNode::getParallelism)
                .containsExactly(readers);
        assertThat(readers).isLessThanOrEqualTo(Topics.DEAL_EVENT_PARTITIONS);
    }
}
