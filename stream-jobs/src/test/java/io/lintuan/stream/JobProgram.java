package io.lintuan.stream;

import static org.awaitility.Awaitility.await;

import io.lintuan.local.flink.FlinkJobs;
import io.lintuan.local.flink.FlinkMain;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.stream.runtime.JobSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link DealEventsJob} under the launcher's Flink program, in a process that can be ended and started again. */
final class JobProgram implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern JOB = Pattern.compile("\"jid\":\"(\\w+)\"");
    private static final Pattern RESTORED = Pattern.compile("\"restored\":\\{[^}]*\"external_path\":\"([^\"]+)\"");
    private static final Pattern COMPLETED = Pattern.compile("\"completed\":(\\d+)");
    private static final Pattern REQUEST = Pattern.compile("\"request-id\":\"(\\w+)\"");
    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]+)\"");

    private final String port = Integer.toString(Ports.free());
    private final String rest = "http://127.0.0.1:" + port;
    private final Path directory;
    private final Map<String, String> environment;
    private RunningProgram running;

    JobProgram(PulsarSpace broker, ClickHouseSpace clickHouse, Path directory) {
        this.directory = directory;
        this.environment = Map.of(
                "LINTUAN_PULSAR_URL",
                broker.serviceUrl(),
                "LINTUAN_CLICKHOUSE_URL",
                clickHouse.httpUrl() + "/" + clickHouse.database(),
                "LINTUAN_STATE",
                directory.resolve("state").toString());
    }

    void start() {
        running = JavaProgram.ofThisClassPath(
                        "Flink",
                        FlinkMain.class,
                        List.of(port, DealEventsJob.class.getName()),
                        directory.resolve("flink.log"))
                .withJvmOptions(
                        "-Xmx768m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net=ALL-UNNAMED")
                .withEnvironment(environment)
                .start()
                .awaitReady(() -> FlinkJobs.areRunning(HttpProbe.get(rest + "/jobs/overview"), 1), LIMIT);
    }

    /** As {@code kill -9}. */
    void kill() {
        running.kill();
    }

    int completedCheckpoints() {
        String count = found(COMPLETED, ofJob("/checkpoints"));
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }

    /** Where the state came from that the job began with; empty when it began with none. */
    String restoredFrom() {
        return found(RESTORED, ofJob("/checkpoints"));
    }

    /** Stops the job, keeps what it knows where its checkpoints are, and ends the process. */
    String stopWithSavepoint() {
        Path checkpoints = JobSettings.from(environment).checkpoints();
        String job = found(JOB, HttpProbe.get(rest + "/jobs/overview"));
        String request = found(
                REQUEST,
                HttpProbe.post(
                        rest + "/jobs/" + job + "/stop",
                        "{\"targetDirectory\":\"" + checkpoints.toUri() + "\",\"drain\":false}"));
        String at = await().atMost(LIMIT)
                .until(
                        () -> found(LOCATION, HttpProbe.get(rest + "/jobs/" + job + "/savepoints/" + request)),
                        location -> !location.isEmpty());
        running.close();
        return at.substring(at.lastIndexOf('/'));
    }

    private String ofJob(String path) {
        String job = found(JOB, HttpProbe.get(rest + "/jobs/overview"));
        return job.isEmpty() ? "" : HttpProbe.get(rest + "/jobs/" + job + path);
    }

    private static String found(Pattern wanted, String text) {
        Matcher matcher = wanted.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    String lastLogLines() {
        return running.lastLogLines();
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
