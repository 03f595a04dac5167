/** A load generator for HTTP/1.1 that costs little beside what it measures. */
package io.lintuan.bench.http;
