package io.lintuan.local.launcher;

import io.lintuan.local.flink.FlinkJobs;
import io.lintuan.local.flink.FlinkJvm;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.SharedClasses;
import io.lintuan.local.process.Tethered;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lintuan's own programs: how each is started and when it counts as ready. */
final class ProductPrograms {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String PULSAR_CLIENT_NEEDS = "--add-exports=java.base/sun.net=ALL-UNNAMED";

    private final Project project;
    private final StateDirectory state;
    private final StackPorts ports;
    private final Map<String, String> variables;

    ProductPrograms(Project project, StateDirectory state, StackPorts ports, Map<String, String> variables) {
        this.project = project;
        this.state = state;
        this.ports = ports;
        this.variables = variables;
    }

    RunningProgram startProvider() {
        return program("provider", "infra/sandbox-payment", project.mains().provider(), List.of())
                .withJvmOptions("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC")
                .start()
                .awaitReady(() -> HttpProbe.answersOk(local(ports.payment(), "/health")), LIMIT);
    }

    RunningProgram startApi() {
        return startApi("api", ports.http());
    }

    /** One of several instances, by a name and a port of its own. */
    RunningProgram startApi(String name, int port) {
        JavaProgram api = program(name, "platform-api", project.mains().api(), List.of());
        Map<String, String> own = new HashMap<>(api.environment());
        own.put("LINTUAN_HTTP_PORT", Integer.toString(port));
        // One folder for all instances: a photo that one took, the others show.
        own.putIfAbsent("LINTUAN_PHOTOS", state.data("photos").toString());
        SharedClasses classes = SharedClasses.of(api.classPath(), project.target("platform-api"));
        RunningProgram running = api.withEnvironment(own)
                .withJvmOptions(classes.with("-Xms128m", "-Xmx768m", "-XX:+UseParallelGC", PULSAR_CLIENT_NEEDS))
                .start()
                .awaitReady(() -> HttpProbe.answersOk(local(port, "/health/readiness")), LIMIT);
        return classes.keepFrom(running);
    }

    RunningProgram startFlink() {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(ports.flink())));
        arguments.addAll(project.mains().jobs());
        JavaProgram flink = new JavaProgram(
                "flink",
                project.classPathOfJobs(),
                "io.lintuan.local.flink.FlinkMain",
                arguments,
                FlinkJvm.OPTIONS,
                variablesFor("flink"),
                state.data("flink"),
                state.log("flink"));
        String overview = local(ports.flink(), "/jobs/overview");
        int jobs = project.mains().jobs().size();
        return flink.start().awaitReady(() -> FlinkJobs.areRunning(HttpProbe.get(overview), jobs), LIMIT);
    }

    /** The workload's program with one of its verbs; the caller starts it and waits for it. */
    JavaProgram workload(List<String> arguments, Path workingDirectory) {
        JavaProgram program =
                program("workload", "infra/workload", project.mains().workload(), arguments);
        return new JavaProgram(
                program.name(),
                program.classPath(),
                program.mainClass(),
                arguments,
                List.of("-Xmx1g", "-XX:+UseParallelGC", PULSAR_CLIENT_NEEDS),
                program.environment(),
                workingDirectory,
                program.logFile());
    }

    private JavaProgram program(String name, String module, String main, List<String> arguments) {
        return new JavaProgram(
                name,
                project.classPathOf(module) + File.pathSeparator + JavaProgram.classPathOf(Tethered.class),
                main,
                arguments,
                List.of(),
                variablesFor(name),
                state.data(name),
                state.log(name));
    }

    private Map<String, String> variablesFor(String name) {
        Map<String, String> own = new HashMap<>(variables);
        own.put("LINTUAN_STATE", state.data(name).toString());
        return own;
    }

    private static String local(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
