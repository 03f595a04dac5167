package io.lintuan.workload.tour.book;

/** Minor units as people write them. */
public final class Amounts {
    private Amounts() {}

    /** For example {@code -12.05}. */
    public static String text(long minor) {
        long whole = Math.abs(minor / 100);
        long rest = Math.abs(minor % 100);
        return (minor < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
