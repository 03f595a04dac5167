package io.lintuan.local.clickhouse;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;

/** What the engine answered, in its own memory until closed. */
final class Result implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 16;

    private final ChdbLibrary library;
    private final Pointer result;

    Result(ChdbLibrary library, Pointer result) {
        this.library = library;
        this.result = result;
    }

    long lengthBytes() {
        return library.chdb_result_length(result);
    }

    /** In pieces: a large answer is never a Java array. */
    void writeTo(OutputStream out) throws IOException {
        Pointer buffer = library.chdb_result_buffer(result);
        long length = lengthBytes();
        byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, length)];
        for (long at = 0; at < length; at += chunk.length) {
            int size = (int) Math.min(chunk.length, length - at);
            buffer.read(at, chunk, 0, size);
            out.write(chunk, 0, size);
        }
    }

    /** As the server's header {@code X-ClickHouse-Summary} has it: numbers in quotes. */
    String summary() {
        return String.format(
                "{\"read_rows\":\"%d\",\"read_bytes\":\"%d\",\"written_rows\":\"%d\",\"written_bytes\":\"%d\","
                        + "\"total_rows_to_read\":\"0\",\"result_rows\":\"0\",\"result_bytes\":\"%d\"}",
                library.chdb_result_rows_read(result),
                library.chdb_result_bytes_read(result),
                library.chdb_result_rows_written(result),
                library.chdb_result_bytes_written(result),
                lengthBytes());
    }

    @Override
    public void close() {
        library.chdb_destroy_query_result(result);
    }
}
