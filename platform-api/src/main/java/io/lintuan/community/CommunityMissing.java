package io.lintuan.community;

/** There is no such community. */
public final class CommunityMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommunityMissing() {
        super("There is no such community.", null, false, false);
    }
}
