/**
 * A thin way to ask PostgreSQL without blocking: one statement, its values in order, one mapping of a row. The adapters
 * in the contexts' own {@code postgres} packages use it; an unreachable store is one exception everywhere.
 */
package io.lintuan.postgres;
