package io.lintuan.sandbox.books;

/** A request that cannot be carried out; becomes problem+json with this status and stable code. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public Refusal(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Throws a refusal unless the condition holds. */
    public static void unless(boolean condition, int status, String code, String detail) {
        if (!condition) {
            throw new Refusal(status, code, detail);
        }
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
