/**
 * The stream jobs: what happened to deals becomes facts, totals, fraud signals and green points. A job is three layers:
 * a main that only connects ({@code XJob}), wiring without connectors ({@code XPipeline}), and rules in plain Java that
 * know no Flink. State is keyed, every type has a native serializer, and every row is absolute, so that a replay
 * overwrites what it said before.
 */
package io.lintuan.stream;
