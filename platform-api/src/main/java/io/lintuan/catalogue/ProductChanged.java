package io.lintuan.catalogue;

/** Somebody, perhaps the same leader on another phone, changed it since it was read. */
public final class ProductChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProductChanged() {
        super("It was changed meanwhile.", null, false, false);
    }
}
