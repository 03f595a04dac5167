/** PostgreSQL's own load generator, which runs the same SQL without a service in between. */
package io.lintuan.bench.pgbench;
