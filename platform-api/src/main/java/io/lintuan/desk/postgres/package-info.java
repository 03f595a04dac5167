/**
 * Deals in PostgreSQL over R2DBC: one statement per commit, one key look-up per batch, one load per cold deal. This is the
 * one adapter that writes the tables of several contexts (orders, payments, refunds, ledger, keys, outbox), because they
 * must change together; nobody else writes them with a deal.
 */
package io.lintuan.desk.postgres;
