/** P9: order facts from memory into ClickHouse. */
package io.lintuan.bench.ingest;
