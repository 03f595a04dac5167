package io.lintuan.simulation.service;

/** Nobody knows what became of the question. */
final class ConnectionLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionLost() {
        super("the connection to the store was lost", null, false, false);
    }
}
