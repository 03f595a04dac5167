package io.lintuan.insight;

/** ClickHouse cannot be reached, is too slow, or has too many questions waiting; orders are not affected. */
public final class InsightUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InsightUnavailable(Throwable cause) {
        super("ClickHouse does not answer: " + cause.getMessage(), cause, false, false);
    }
}
