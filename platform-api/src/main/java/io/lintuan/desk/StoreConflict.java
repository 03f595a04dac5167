package io.lintuan.desk;

/** Another transaction stood in the way; the same commit may succeed when it is tried again. */
public final class StoreConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreConflict() {
        super(
                "Another transaction stood in the way; the same commit may succeed when it is tried again.",
                null,
                false,
                false);
    }
}
