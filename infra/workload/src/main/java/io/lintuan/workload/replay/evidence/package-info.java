/**
 * What each source knows of a run, asked for directly: PostgreSQL with its ledger, the topic of deal events, ClickHouse's
 * facts and minutes, the payment provider's books, the API's counters. Read only, and only to compare.
 */
package io.lintuan.workload.replay.evidence;
