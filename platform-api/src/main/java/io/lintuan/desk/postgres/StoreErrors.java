package io.lintuan.desk.postgres;

import io.lintuan.desk.CommitRefused;
import io.lintuan.desk.KeyTaken;
import io.lintuan.desk.StoreConflict;
import io.r2dbc.postgresql.api.PostgresqlException;

/** What an error of the database means for the desk; one place. */
final class StoreErrors {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String ROWS_MISSING = "LT001";

    private StoreErrors() {}

    static Throwable translate(Throwable error) {
        if (!(error instanceof PostgresqlException known)) {
            return error;
        }
        String state = known.getErrorDetails().getCode();
        String constraint = known.getErrorDetails().getConstraintName().orElse("");
        if (state.equals(UNIQUE_VIOLATION) && constraint.equals("idempotency_key_pkey")) {
            return new KeyTaken();
        }
        if (state.equals(DEADLOCK) || state.equals(SERIALIZATION)) {
            return new StoreConflict();
        }
        if (state.startsWith("23") || state.equals(ROWS_MISSING)) {
            return new CommitRefused(known.getErrorDetails().getMessage(), error);
        }
        return error;
    }
}
