package io.lintuan.bench.report;

/** A floor and an aim, for the ratio or, without a ceiling, for the value. */
public record Goal(double floor, double aim, boolean lowerIsBetter) {

    public static Goal atLeast(double floor, double aim) {
        return new Goal(floor, aim, false);
    }

    public static Goal atMost(double floor, double aim) {
        return new Goal(floor, aim, true);
    }

    boolean reachedBy(double figure) {
        return lowerIsBetter ? figure <= floor : figure >= floor;
    }
}
