package io.lintuan.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The desk warns of every fault; in a test of faults that is all there would be to read. */
final class Quiet {
    /** Kept, or its level would be forgotten. */
    private static final Logger DESK = Logger.getLogger("io.lintuan.desk");

    private Quiet() {}

    static void desk() {
        DESK.setLevel(Level.OFF);
    }
}
