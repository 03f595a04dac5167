package io.lintuan.workload.replay;

import io.lintuan.workload.replay.board.BoardLatency;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until what was ordered has reached every store and every board, and can say what has not. */
record Arrival(Look look, PrintStream progress, Duration pause) {
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    /** One look at everything: a sentence for each thing that is not there. */
    @FunctionalInterface
    interface Look {
        List<String> missing() throws SQLException, IOException, InterruptedException;
    }

    /** Looks at the sources themselves. The cheap questions come first; the others only when those are answered. */
    static Look at(Sources sources, ClientBooks client) {
        return () -> {
            List<String> missing = new ArrayList<>(Missing.onTheWay(
                    sources.postgres().backlog(),
                    sources.stream().events()::through,
                    sources.stream().atEnd()));
            if (missing.isEmpty()) {
                missing.addAll(Missing.inFacts(
                        sources.stream().events().figures(),
                        sources.clickHouse().orderEvents(),
                        sources.clickHouse().minutes()));
                missing.addAll(Missing.inGreenPoints(
                        client, sources.clickHouse().green(), sources.postgres().greenPoints()));
                missing.addAll(onBoard(sources));
                missing.addAll(Said.of(sources).contradictions(client));
            }
            return missing;
        };
    }

    private static List<String> onBoard(Sources sources) {
        BoardLatency latency = BoardLatency.of(
                sources.stream().events().boardEvents(), sources.board().frames());
        return latency.unseen() == 0
                ? List.of()
                : List.of("the board has not shown " + latency.unseen() + " of " + latency.events() + " events");
    }

    /** An empty list when all is there; otherwise what was missing when the time was over. */
    List<String> await(Duration limit) throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        long lineAt = start;
        List<String> missing = look.missing();
        while (!missing.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
            if (System.nanoTime() - lineAt > BETWEEN_LINES.toNanos()) {
                lineAt = System.nanoTime();
                progress.println("replay: waiting: " + String.join("; ", missing));
            }
            Thread.sleep(pause.toMillis());
            missing = look.missing();
        }
        return missing;
    }
}
