package io.lintuan.workload.tour.book;

/** One thing that was promised and what was seen of it. */
public record Check(String what, String promised, String seen) {

    public static Check amount(String what, long promisedMinor, long seenMinor) {
        return new Check(what, Amounts.text(promisedMinor), Amounts.text(seenMinor));
    }

    public boolean holds() {
        return promised.equals(seen);
    }

    @Override
    public String toString() {
        return what + ": promised " + promised + ", seen " + seen;
    }
}
