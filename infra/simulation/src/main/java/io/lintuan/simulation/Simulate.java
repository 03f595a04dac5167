package io.lintuan.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lintuan simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the desk and its rules in worlds that are drawn from seeds, and audits every step.",
            "Exit code: 0 everything holds; 1 a finding, or, from 200 seeds on, something listed that was never seen;",
            "2 a wrong call."
        })
public final class Simulate implements Callable<Integer> {
    private static final int TRACE_SHOWN = 60;
    private static final int BROKEN_SHOWN = 5;

    /** The desk warns of every fault, and faults are what a run is made of; kept, or the level would be forgotten. */
    private static final Logger DESK = Logger.getLogger("io.lintuan.desk");

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "200", description = "so many (${DEFAULT-VALUE})")
    private long seeds;

    @Option(names = "--first", paramLabel = "S", defaultValue = "1", description = "from this one (${DEFAULT-VALUE})")
    private long first;

    @Option(names = "--seed", paramLabel = "S", description = "this one only, with its whole trace")
    private Long only;

    @Option(names = "--json", paramLabel = "OUT", description = "writes how many seeds ran and failed there too")
    private Path json;

    private Simulate() {}

    public static void main(String[] arguments) {
        DESK.setLevel(Level.OFF);
        System.exit(new CommandLine(new Simulate()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return only == null ? many() : one();
    }

    private int one() {
        SeedResult result = Guarded.run(only, Make.PRODUCT, Integer.MAX_VALUE);
        result.trace().forEach(System.out::println);
        System.out.println(line(result));
        return result.finding().isPresent() ? 1 : 0;
    }

    private int many() throws IOException, InterruptedException {
        Totals totals = new Totals();
        long began = System.nanoTime();
        new Seeds(first, seeds, Make.PRODUCT).run(Runtime.getRuntime().availableProcessors(), totals::add);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.print(totals.table());
        List<SeedResult> broken = totals.broken();
        broken.stream().limit(BROKEN_SHOWN).forEach(Simulate::show);
        totals.unseen().forEach(what -> System.out.println("never seen: " + what));
        System.out.println(totals.summary(seconds));
        System.out.println(broken.isEmpty() ? "Everything holds." : broken.size() + " seeds found something.");
        if (json != null) {
            int failed = broken.size() + totals.unseen().size();
            String report = String.format(Locale.ROOT, "{\"seeds\":%d,\"failed\":%d}%n", totals.seeds(), failed);
            Files.writeString(json, report, StandardCharsets.UTF_8);
        }
        return broken.isEmpty() && totals.unseen().isEmpty() ? 0 : 1;
    }

    private static void show(SeedResult result) {
        System.out.println();
        Guarded.run(result.seed(), Make.PRODUCT, TRACE_SHOWN).trace().forEach(System.out::println);
        System.out.println(line(result));
        System.out.println("The same again, from its beginning: ./lintuan simulate --seed " + result.seed());
    }

    private static String line(SeedResult result) {
        return String.format(
                Locale.ROOT,
                "seed %d, %,d steps, fingerprint %016x: %s",
                result.seed(),
                result.steps(),
                result.fingerprint(),
                result.finding().map(Object::toString).orElse("everything holds"));
    }
}
