package io.lintuan.community;

/** Another leader's community, or one that the demo laid out. */
public final class NotYourCommunity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYourCommunity() {
        super("It is not this leader's community.", null, false, false);
    }
}
