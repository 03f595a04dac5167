package io.lintuan.workload.replay.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much everybody asks for. A person may be in several groups of a deal; the limit holds over all of them, so what
 * somebody asks in earnest always leaves one piece for each group still to come.
 *
 * @param quantities by position of the member; above {@code perPersonLimit} where {@code overLimit} says so
 * @param quantity what is asked for in earnest, together
 * @param quantityMax the largest single ask in earnest
 */
record Asks(int perPersonLimit, List<Integer> quantities, Set<Integer> overLimit, int quantity, int quantityMax) {
    private static final int OVER_LIMIT_PERMILLE = 30;

    static Asks draw(List<Long> members, Draw draw) {
        return draw(members, OVER_LIMIT_PERMILLE, draw);
    }

    /** Nobody asks too much: a team would wait for them in vain. */
    static Asks drawInEarnest(List<Long> members, Draw draw) {
        return draw(members, 0, draw);
    }

    private static Asks draw(List<Long> members, int overLimitPermille, Draw draw) {
        Map<Long, Integer> left = new HashMap<>();
        members.forEach(person -> left.merge(person, 1, Integer::sum));
        int busiest = left.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int limit = Math.max(draw.between(3, 6), busiest);
        Set<Integer> overLimit = overLimit(members, overLimitPermille, draw);
        List<Integer> quantities = new ArrayList<>();
        List<Integer> inEarnest = new ArrayList<>();
        Map<Long, Integer> used = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            long person = members.get(i);
            int groupsToCome = left.merge(person, -1, Integer::sum);
            if (overLimit.contains(i)) {
                quantities.add(limit + draw.between(1, 3));
            } else {
                int room = limit - used.getOrDefault(person, 0) - groupsToCome;
                int quantity = Math.min(room, pieces(draw));
                quantities.add(quantity);
                used.merge(person, quantity, Integer::sum);
                inEarnest.add(quantity);
            }
        }
        int together = inEarnest.stream().mapToInt(Integer::intValue).sum();
        int largest = inEarnest.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Asks(limit, quantities, overLimit, together, largest);
    }

    /** One ask at least stays earnest, or a deal that should form could not. */
    private static Set<Integer> overLimit(List<Long> members, int permille, Draw draw) {
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (draw.permille(permille)) {
                chosen.add(i);
            }
        }
        if (chosen.size() == members.size()) {
            chosen.remove(0);
        }
        return chosen;
    }

    private static int pieces(Draw draw) {
        int hundredth = draw.between(0, 99);
        return hundredth < 70 ? 1 : hundredth < 90 ? 2 : 3;
    }
}
