package io.lintuan.workload.api;

/** Sees what happened to each request, on whatever thread it happened. */
public interface Witness {
    /** An answer came, be it one that makes us ask again. */
    void answered(Call call, Reply reply);

    /** The request is sent again, because the service asked for patience or the connection broke. */
    void retried(Call call, String reason);

    Witness NONE = new Witness() {
        @Override
        public void answered(Call call, Reply reply) {}

        @Override
        public void retried(Call call, String reason) {}
    };
}
