package io.lintuan.bench.stream;

import java.nio.file.Path;
import java.util.Arrays;

/** The other end of {@link StreamProgram}: warms up, does the rounds, and ends its JVM whatever threads are left. */
public final class StreamRounds {
    /** What is measured. */
    public interface Work {
        /** One round. */
        RoundLine round() throws Exception;
    }

    /** How it begins: {@code url} is the engine's, and everything that is not counted happens here. */
    public interface Start {
        Work at(String url, Path directory) throws Exception;
    }

    private StreamRounds() {}

    /**
     * Runs the rounds; does not return.
     *
     * @param arguments as {@link StreamProgram#run} gives them
     */
    public static void main(String[] arguments, Start start) {
        try {
            RoundsFile file = new RoundsFile(Path.of(arguments[0]));
            Work work = start.at(arguments[3], Path.of(arguments[2]));
            for (int left = Integer.parseInt(arguments[1]); left > 0; left--) {
                file.add(work.round());
            }
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.out.println("Failed with " + e + " for " + Arrays.toString(arguments));
            System.exit(1);
        }
    }
}
