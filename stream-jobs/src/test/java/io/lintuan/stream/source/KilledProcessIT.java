package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.flink.FlinkJobs;
import io.lintuan.local.flink.FlinkMain;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.stream.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.pulsar.client.api.PulsarClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A job under the launcher's Flink program, ended by {@code kill -9}. */
@ExtendWith(PulsarExtension.class)
class KilledProcessIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern JOB = Pattern.compile("\"jid\":\"(\\w+)\"");
    private static final Pattern RESTORED = Pattern.compile("\"restored\":\\{[^}]*\"external_path\":\"([^\"]+)\"");
    private static final Pattern COMPLETED = Pattern.compile("\"completed\":(\\d+)");

    @TempDir
    Path directory;

    private final String rest = "http://127.0.0.1:" + Ports.free();

    @Test
    void goesOnFromTheLastCheckpointUnderItsState(PulsarSpace broker) throws Exception {
        try (NumberTopic topic = NumberTopic.create(broker, "killed", NumberMain.PARTITIONS);
                PulsarClient client =
                        PulsarClient.builder().serviceUrl(broker.serviceUrl()).build();
                TopicReader<SeenNumbers> said = new TopicReader<>(client, broker.topic("said"), SeenNumbers.class)) {
            topic.send(LongStream.range(0, 1_000));
            try (RunningProgram first = start(broker, "first.log")) {
                awaitSeen(said, 1_000);
                int before = completed();
                // The one after the next began when everything was seen.
                await().atMost(LIMIT).until(() -> completed() > before + 1);
                topic.send(LongStream.range(1_000, 1_500));
                first.kill();
            }
            try (RunningProgram second = start(broker, "second.log")) {
                await().atMost(LIMIT).untilAsserted(() -> assertThat(ask(RESTORED))
                        .as(second.lastLogLines())
                        .contains(state().resolve("flink/checkpoints").toString()));
                topic.send(LongStream.range(1_500, 2_000));
                awaitSeen(said, 2_000);
            }
        }
    }

    private static void awaitSeen(TopicReader<SeenNumbers> said, long all) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(last(said)).isEqualTo(NumberJob.byKey(LongStream.range(0, all))));
    }

    private static Map<Long, List<Long>> last(TopicReader<SeenNumbers> said) throws IOException {
        Map<Long, List<Long>> last = new HashMap<>();
        said.all().forEach(each -> last.put(each.remainder(), each.numbers()));
        return last;
    }

    private Path state() {
        return directory.resolve("state");
    }

    private RunningProgram start(PulsarSpace broker, String log) {
        String port = rest.substring(rest.lastIndexOf(':') + 1);
        List<String> arguments = List.of(port, NumberMain.class.getName());
        return JavaProgram.ofThisClassPath("Flink", FlinkMain.class, arguments, directory.resolve(log))
                .withJvmOptions(
                        "-Xmx512m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net=ALL-UNNAMED")
                .withEnvironment(Map.of(
                        "LINTUAN_PULSAR_URL",
                        broker.serviceUrl(),
                        "LINTUAN_CLICKHOUSE_URL",
                        "http://not-used",
                        "LINTUAN_STATE",
                        state().toString(),
                        NumberMain.FROM,
                        broker.topic("killed"),
                        NumberMain.TO,
                        broker.topic("said")))
                .start()
                .awaitReady(() -> FlinkJobs.areRunning(HttpProbe.get(rest + "/jobs/overview"), 1), LIMIT);
    }

    private int completed() {
        String count = ask(COMPLETED);
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }

    /** What the cluster's REST interface says of its one job's checkpoints; empty when it says nothing of the kind. */
    private String ask(Pattern wanted) {
        Matcher job = JOB.matcher(HttpProbe.get(rest + "/jobs/overview"));
        if (!job.find()) {
            return "";
        }
        Matcher found = wanted.matcher(HttpProbe.get(rest + "/jobs/" + job.group(1) + "/checkpoints"));
        return found.find() ? found.group(1) : "";
    }
}
