package io.lintuan.community;

/** The leader has as many communities, or the community as many points, as there may be. */
public final class CommunityFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommunityFull() {
        super("There may be no more.", null, false, false);
    }
}
