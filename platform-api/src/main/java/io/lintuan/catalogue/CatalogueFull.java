package io.lintuan.catalogue;

/** The leader keeps as many products or photos as one may. */
public final class CatalogueFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueFull() {
        super("The catalogue is full.", null, false, false);
    }
}
