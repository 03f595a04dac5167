package io.lintuan.community;

/** Somebody, perhaps the same leader on another phone, changed it since it was read. */
public final class CommunityChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommunityChanged() {
        super("It was changed meanwhile.", null, false, false);
    }
}
