/**
 * What the benches of the jobs share: a process with the jobs' class path that runs Flink, and the orders it is fed.
 * Only classes that are started there may touch Flink or the jobs.
 */
package io.lintuan.bench.stream;
