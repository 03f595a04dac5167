package io.lintuan.local.clickhouse;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The C functions of {@code libchdb} that we call, under their own names. */
interface ChdbLibrary extends Library {

    void chdb_set_signal_handlers_enabled(int enabled);

    /** Pointer to a connection handle, or null. Several connections of one path share one engine. */
    Pointer chdb_connect(int argumentCount, String[] arguments);

    void chdb_close_conn(Pointer connection);

    Pointer chdb_query_n(Pointer handle, byte[] query, long queryLength, byte[] format, long formatLength);

    Pointer chdb_result_buffer(Pointer result);

    long chdb_result_length(Pointer result);

    /** Text of the exception, or null. */
    String chdb_result_error(Pointer result);

    long chdb_result_rows_read(Pointer result);

    long chdb_result_bytes_read(Pointer result);

    long chdb_result_rows_written(Pointer result);

    long chdb_result_bytes_written(Pointer result);

    void chdb_destroy_query_result(Pointer result);
}
