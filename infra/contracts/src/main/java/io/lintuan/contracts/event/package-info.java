/**
 * Events in the past tense: flat public records whose fields are only {@code String, boolean, int, long, Instant},
 * enums, records of these and typed lists of these, so that Flink serialises them natively. Amounts are minor units.
 * A record grows by added fields only; nothing is renamed or removed.
 */
package io.lintuan.contracts.event;
