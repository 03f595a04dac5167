package io.lintuan.deal.model;

import java.util.Arrays;
import java.util.List;

/** Tiers as the one text that a query gathers them in: {@code 20:3590,50:3290}. */
public final class Tiers {
    private Tiers() {}

    /** The tiers; none of a text that is null or empty. */
    public static List<Tier> parse(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Tiers::tier).toList();
    }

    private static Tier tier(String text) {
        int colon = text.indexOf(':');
        return new Tier(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }
}
