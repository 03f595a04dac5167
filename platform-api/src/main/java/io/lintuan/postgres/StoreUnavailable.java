package io.lintuan.postgres;

/** PostgreSQL cannot be reached or no connection came free in time; nothing was read or written. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("PostgreSQL cannot be reached: " + cause.getMessage(), cause, false, false);
    }
}
