/**
 * What a leader earns. A flat context that only reads: commission accrues, is held and is reversed as postings of the
 * desk, so the statement is a sum over the ledger and cannot disagree with it.
 */
package io.lintuan.commission;
