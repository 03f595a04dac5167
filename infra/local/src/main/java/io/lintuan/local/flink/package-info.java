/**
 * Flink on this machine: a cluster inside one JVM, with its web pages, and the jobs' own main methods run against it.
 * Needs Flink on the class path, which only the JVM of the jobs has.
 */
package io.lintuan.local.flink;
