package io.lintuan.desk.postgres;

import java.time.Instant;
import java.util.UUID;

/** A column of a set of rows that is sent as one array. */
record Column(String name, Type type) {

    /** How an array travels and what it is cast to. */
    enum Type {
        UUIDS("uuid[]", UUID.class),
        LONGS("bigint[]", Long.class),
        INTS("int[]", Integer.class),
        TEXTS("text[]", String.class),
        FLAGS("boolean[]", Boolean.class),
        TIMES("timestamptz[]", Instant.class);

        private final String sql;
        private final Class<?> element;

        Type(String sql, Class<?> element) {
            this.sql = sql;
            this.element = element;
        }

        String sql() {
            return sql;
        }

        Class<?> element() {
            return element;
        }
    }

    static Column uuid(String name) {
        return new Column(name, Type.UUIDS);
    }

    static Column bigint(String name) {
        return new Column(name, Type.LONGS);
    }

    static Column integer(String name) {
        return new Column(name, Type.INTS);
    }

    static Column text(String name) {
        return new Column(name, Type.TEXTS);
    }

    static Column flag(String name) {
        return new Column(name, Type.FLAGS);
    }

    static Column time(String name) {
        return new Column(name, Type.TIMES);
    }
}
