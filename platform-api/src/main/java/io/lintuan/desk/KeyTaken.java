package io.lintuan.desk;

/** Another desk used one of these keys first. */
public final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyTaken() {
        super("Another desk used one of these keys first.", null, false, false);
    }
}
