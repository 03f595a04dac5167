/**
 * What the service and the stream jobs must agree on, and nothing else: topics, event records, live frames and the
 * ClickHouse tables. It has no dependency, so that neither side can pull a framework into the other.
 */
package io.lintuan.contracts;
