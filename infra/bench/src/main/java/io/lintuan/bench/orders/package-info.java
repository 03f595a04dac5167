/** Orders and reads over HTTP against the same statements under pgbench. */
package io.lintuan.bench.orders;
