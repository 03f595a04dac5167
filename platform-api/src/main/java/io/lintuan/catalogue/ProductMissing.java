package io.lintuan.catalogue;

/** The leader has no such product. */
public final class ProductMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProductMissing() {
        super("There is no such product.", null, false, false);
    }
}
