package io.lintuan.bench.pgbench;

import io.lintuan.local.CannotStart;
import io.lintuan.local.PostgresEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs scripts under pgbench with prepared statements. */
public final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final PostgresEndpoint postgres;
    private final Path directory;

    /** Keeps its script files in {@code directory}. */
    public PgBench(PostgresEndpoint postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    /** Transactions per second; {@link CannotStart} when pgbench is not installed. */
    public double perSecond(String script, int clients, Duration time) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(directory, "script", ".sql"), script);
        String printed = run(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + time.toSeconds(),
                "--file=" + file,
                "--host=" + postgres.host(),
                "--port=" + postgres.port(),
                "--username=" + postgres.user(),
                postgres.database()));
        return rate(printed);
    }

    static double rate(String printed) {
        Matcher rate = RATE.matcher(printed);
        Matcher failed = FAILED.matcher(printed);
        if (!rate.find() || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IllegalStateException("pgbench has no figure:\n" + printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", postgres.password());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart("pgbench is not there; on Debian it comes with the package postgresql-contrib.", e);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + printed);
        }
        return printed;
    }
}
