package io.lintuan.chaos.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** The deals of a seed. */
public final class DealPlan {
    static final int DEALS = 9;
    private static final int VISITS_LEAST = 7;
    private static final int VISITS_MOST = 12;
    private static final List<Fate> FATES = List.of(Fate.FORMS, Fate.FAILS, Fate.SELLS_OUT);
    /** A visit wants no more than this, and nobody may have more. */
    private static final int LIMIT = 4;
    /** How long a deal lasts when nothing is slow. */
    private static final int VISITING_MS = 3_500;

    private static final List<Errand> ALL = List.copyOf(EnumSet.allOf(Errand.class));
    /** A seat that is given up could be taken by a late comer, and then nobody knows who is refused. */
    private static final List<Errand> NEVER_GIVING_UP = ALL.stream()
            .filter(errand -> errand.seat() == Errand.Seat.KEPT || errand.seat() == Errand.Seat.NEVER)
            .toList();

    private DealPlan() {}

    public static List<PlannedDeal> of(long seed) {
        return IntStream.range(0, DEALS).mapToObj(number -> deal(seed, number)).toList();
    }

    private static PlannedDeal deal(long seed, int number) {
        Dice dice = Dice.of(seed, "deal " + number);
        Fate fate = FATES.get(number % FATES.size());
        List<Visit> visits = visits(dice, fate == Fate.SELLS_OUT ? NEVER_GIVING_UP : ALL);
        int joining = quantity(visits, false);
        int kept = quantity(visits, true);
        return new PlannedDeal(
                number,
                fate,
                dice.between(100, 20_000),
                dice.between(0, 3_000),
                LIMIT,
                fate == Fate.SELLS_OUT ? joining : joining + LIMIT * VISITS_MOST,
                fate == Fate.FAILS ? kept + dice.between(1, 50) : dice.between(1, kept),
                visits,
                fate == Fate.SELLS_OUT ? dice.between(1, 3) : 0,
                fate == Fate.FAILS
                        ? 0
                        : dice.between(0, (int)
                                visits.stream().filter(DealPlan::isKept).count()));
    }

    /** At least one is kept: a deal that forms needs somebody. */
    private static List<Visit> visits(Dice dice, List<Errand> errands) {
        List<Visit> visits = new ArrayList<>(List.of(new Visit(0, Errand.PAYS, dice.between(1, LIMIT), 0)));
        int count = dice.between(VISITS_LEAST, VISITS_MOST);
        for (int number = 1; number < count; number++) {
            visits.add(new Visit(number, dice.oneOf(errands), dice.between(1, LIMIT), dice.between(0, VISITING_MS)));
        }
        return visits;
    }

    private static boolean isKept(Visit visit) {
        return visit.errand().seat() == Errand.Seat.KEPT;
    }

    private static int quantity(List<Visit> visits, boolean onlyKept) {
        return visits.stream()
                .filter(visit -> onlyKept ? isKept(visit) : visit.errand().joins())
                .mapToInt(Visit::quantity)
                .sum();
    }
}
