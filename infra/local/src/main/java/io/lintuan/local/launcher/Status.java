package io.lintuan.local.launcher;

import io.lintuan.local.flink.FlinkJobs;
import io.lintuan.local.process.HttpProbe;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** {@code status}: who answers; {@code status --env}: the variables of the running stack, for a shell. */
final class Status {
    private static final int NOT_RUNNING = 3;
    private static final int CONNECT_MS_MAX = 2_000;

    private final StateDirectory state;
    private final Terminal terminal;

    Status(StateDirectory state, Terminal terminal) {
        this.state = state;
        this.terminal = terminal;
    }

    int run(List<String> options) {
        if (!isUp(state)) {
            boolean starting = StackLock.holder(state.lockFile()).isPresent();
            System.err.println(starting ? "A stack is starting." : "No stack is running. Start one with ./lintuan up.");
            return NOT_RUNNING;
        }
        Map<String, String> variables = Variables.read(state.environmentFile());
        if (options.contains("--env")) {
            terminal.say(Variables.text(variables).stripTrailing());
            return 0;
        }
        return table(variables) ? 0 : 1;
    }

    /** Ready, and still there: a launcher that was killed leaves its file. */
    static boolean isUp(StateDirectory state) {
        return Files.exists(state.environmentFile())
                && StackLock.holder(state.lockFile()).isPresent();
    }

    private boolean table(Map<String, String> variables) {
        String api = "http://127.0.0.1:" + variables.get("LINTUAN_HTTP_PORT");
        String flink = "http://127.0.0.1:" + variables.get("LINTUAN_FLINK_PORT");
        boolean well = line("API and pages", api, HttpProbe.answersOk(api + "/health/readiness"));
        well &= line(
                "payment provider",
                variables.get("LINTUAN_PAYMENT_URL"),
                HttpProbe.answersOk("http://127.0.0.1:" + variables.get("LINTUAN_PAYMENT_PORT") + "/health"));
        well &= line("Flink jobs", flink, FlinkJobs.areRunning(HttpProbe.get(flink + "/jobs/overview"), 1));
        well &= line("PostgreSQL", "port " + variables.get("LINTUAN_POSTGRES_PORT"), postgresAnswers(variables));
        well &= line(
                "Pulsar",
                variables.get("LINTUAN_PULSAR_URL"),
                HttpProbe.answersOk(variables.get("LINTUAN_PULSAR_ADMIN_URL") + "/admin/v2/brokers/health"));
        well &= line(
                "ClickHouse",
                variables.get("LINTUAN_CLICKHOUSE_URL"),
                HttpProbe.answersOk(variables.get("LINTUAN_CLICKHOUSE_URL") + "/ping"));
        return well;
    }

    private static boolean postgresAnswers(Map<String, String> variables) {
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(variables.get("LINTUAN_POSTGRES_PORT"));
            socket.connect(new InetSocketAddress(variables.get("LINTUAN_POSTGRES_HOST"), port), CONNECT_MS_MAX);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean line(String name, String address, boolean answers) {
        terminal.say(String.format("%-17s %-32s %s", name, address, answers ? "ok" : "does not answer"));
        return answers;
    }
}
