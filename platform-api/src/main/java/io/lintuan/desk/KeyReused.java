package io.lintuan.desk;

/** The key was used before with another request. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("The key was used before with another request.", null, false, false);
    }
}
