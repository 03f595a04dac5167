/**
 * The ledger: append-only postings that move an amount of one asset from one account to another. A posting names its
 * cause, and the same cause cannot be posted twice. The checks of the record and of the table are the same.
 */
package io.lintuan.ledger;
