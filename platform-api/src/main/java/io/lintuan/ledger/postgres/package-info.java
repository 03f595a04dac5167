/** The ledger's table, for postings that no deal decides. */
package io.lintuan.ledger.postgres;
