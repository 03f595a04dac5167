package io.lintuan.bench.report;

/**
 * What is asked of a measure.
 *
 * @param floor below which it fails, or above which when lower is better
 * @param ofRatio whether value over ceiling is judged, or the value itself
 */
public record Goal(double floor, double aim, boolean lowerIsBetter, boolean ofRatio) {

    public static Goal ratioAtLeast(double floor, double aim) {
        return new Goal(floor, aim, false, true);
    }

    public static Goal valueAtLeast(double floor, double aim) {
        return new Goal(floor, aim, false, false);
    }

    public static Goal valueAtMost(double floor, double aim) {
        return new Goal(floor, aim, true, false);
    }

    boolean reachedBy(double figure) {
        return lowerIsBetter ? figure <= floor : figure >= floor;
    }
}
