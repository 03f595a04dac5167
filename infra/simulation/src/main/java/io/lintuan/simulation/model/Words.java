package io.lintuan.simulation.model;

import io.lintuan.deal.model.Line;
import java.util.OptionalInt;
import java.util.UUID;

/** One way to write down a line, for both opinions about it. */
public final class Words {
    private Words() {}

    public static String of(Line line) {
        Line.Kept kept = line.kept();
        return line(
                line.offeringId(),
                line.quantity(),
                line.unitPriceMinor(),
                line.discountMinor(),
                kept(kept.pieces(), kept.tolerance(), kept.unitPriceMinor(), kept.grams()));
    }

    static String line(UUID offeringId, int charged, long unitMinor, long discountMinor, String kept) {
        return charged + " of " + offeringId + " at " + unitMinor + " less " + discountMinor + ", kept " + kept;
    }

    static String kept(int pieces, int tolerance, long unitMinor, OptionalInt grams) {
        String weighed = grams.isPresent() ? " weighing " + grams.getAsInt() : "";
        return pieces + " (" + tolerance + " to fill a case) at " + unitMinor + weighed;
    }
}
