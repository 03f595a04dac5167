package io.lintuan.desk;

/** The desk's queue is full: the request was not taken; try again after a second. */
public final class DeskBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskBusy() {
        super("The desk's queue is full: the request was not taken; try again after a second.", null, false, false);
    }
}
