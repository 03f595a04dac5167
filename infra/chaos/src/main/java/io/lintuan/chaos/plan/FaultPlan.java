package io.lintuan.chaos.plan;

import java.util.Comparator;
import java.util.List;

/** The faults of a seed. Five seeds in a row, from 1, 6, 11 …, have every kind once between them. */
public final class FaultPlan {
    public static final int SEEDS_FOR_ALL = 5;
    private static final List<FaultKind> ALL = List.of(FaultKind.values());
    private static final int FAULTS = ALL.size() / SEEDS_FOR_ALL;
    private static final int AWAY_MS_MOST = 1_500;
    private static final int HALT_MS_LEAST = 1_000;
    private static final int HALT_MS_MOST = 8_000;

    private FaultPlan() {}

    /**
     * In the order in which they come.
     *
     * @param operations how many the seed has; what is halted is so in the first seven tenths of them, what is killed in
     *     the first four, because starting it again takes its time
     */
    public static List<Fault> of(long seed, int operations) {
        long block = Math.floorDiv(seed - 1, SEEDS_FOR_ALL);
        int position = Math.floorMod(seed - 1, SEEDS_FOR_ALL);
        List<FaultKind> kinds =
                Dice.of(block, "kinds").shuffled(ALL).subList(position * FAULTS, (position + 1) * FAULTS);
        Dice dice = Dice.of(seed, "faults");
        return kinds.stream()
                .map(kind -> new Fault(
                        kind,
                        dice.between(operations / 20, operations * (kind.kills() ? 4 : 7) / 10),
                        kind.kills() ? dice.between(0, AWAY_MS_MOST) : dice.between(HALT_MS_LEAST, HALT_MS_MOST)))
                .sorted(Comparator.comparingInt(Fault::afterOperations))
                .toList();
    }
}
