/**
 * Where results go: ClickHouse tables and Pulsar topics. Both are at-least-once; rows and frames are absolute
 * and versioned, so what is said twice changes nothing.
 */
package io.lintuan.stream.sink;
