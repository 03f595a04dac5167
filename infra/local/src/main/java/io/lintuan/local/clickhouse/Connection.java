package io.lintuan.local.clickhouse;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One connection: it has a current database and settings of its own, both set for each statement and put back. */
final class Connection {
    /** The engine gathers inserts by default; a row must be there when its insert was answered. */
    private static final Map<String, String> OURS = Map.of("async_insert", "0");

    private final ChdbLibrary library;
    private final Pointer handle;
    private String database = "default";

    Connection(ChdbLibrary library, Pointer handle) {
        this.library = library;
        this.handle = handle;
        OURS.forEach(this::set);
    }

    /** @throws QueryFailed with the engine's own text */
    Result run(Statement statement) {
        use(statement.database());
        // The only name of a running statement that we can give it: see Statement.withOurQueryIds.
        set("log_comment", statement.queryId());
        List<String> applied = new ArrayList<>();
        try {
            statement.settings().forEach((name, value) -> {
                set(name, value);
                applied.add(name);
            });
            return execute(statement.text(), statement.format());
        } finally {
            applied.forEach(this::putBack);
        }
    }

    private void use(String wanted) {
        if (!wanted.equals(database)) {
            // Forgotten first: a database that is gone leaves the connection nowhere.
            database = "";
            command("USE `" + wanted.replace("`", "``") + "`");
            database = wanted;
        }
    }

    private void set(String name, String value) {
        command("SET " + name + " = '" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }

    private void putBack(String name) {
        if (OURS.containsKey(name)) {
            set(name, OURS.get(name));
        } else if (!name.startsWith("param_")) {
            command("SET " + name + " = DEFAULT");
        }
    }

    private void command(String text) {
        execute(text.getBytes(StandardCharsets.UTF_8), "TabSeparated").close();
    }

    private Result execute(byte[] text, String format) {
        byte[] formatName = format.getBytes(StandardCharsets.UTF_8);
        Pointer result = library.chdb_query_n(handle, text, text.length, formatName, formatName.length);
        String error = library.chdb_result_error(result);
        if (error != null) {
            library.chdb_destroy_query_result(result);
            throw new QueryFailed(error);
        }
        return new Result(library, result);
    }
}
