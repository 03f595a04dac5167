package io.lintuan.simulation.engine;

/** What everybody in a run shares. */
public record Surroundings(
        Agenda agenda, Dice dice, Weather weather, Trace trace, Coverage coverage, Findings findings) {

    /** {@code traceLines} is how many lines of the trace are kept; 0 for none. */
    public static Surroundings of(long seed, int traceLines) {
        Agenda agenda = new Agenda();
        Dice dice = new Dice(seed);
        Coverage coverage = new Coverage();
        Trace trace = new Trace(agenda, traceLines);
        Weather weather = new Weather(dice, coverage, trace);
        return new Surroundings(agenda, dice, weather, trace, coverage, new Findings());
    }
}
