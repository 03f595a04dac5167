package io.lintuan.stream.sink;

import java.net.URI;
import org.apache.flink.api.connector.sink2.Sink;

/** Writes rows in batches: one at a time is hundreds of times slower, and a part per row would drown the merges. */
final class ClickHouse {
    private static final String DATABASE = "lintuan";

    private final URI address;

    /** @param httpUrl {@code http://host:port}, and {@code /database} when it is not {@code lintuan} */
    ClickHouse(String httpUrl) {
        URI url = URI.create(httpUrl);
        String path = url.getPath().replaceAll("^/|/$", "");
        this.address = url.resolve("/?database=" + (path.isEmpty() ? DATABASE : path));
    }

    /** At least once: a checkpoint completes only when ClickHouse has everything before it. */
    <T> Sink<T> into(ClickHouseTable<T> table) {
        // Without this class, which is not sent to the cluster.
        URI where = address;
        return context -> new ClickHouseWriter<>(table, new ClickHouseHttp(where), context.getProcessingTimeService());
    }
}
