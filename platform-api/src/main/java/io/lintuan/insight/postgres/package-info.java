/** Names for ids in figures, from PostgreSQL; the streams carry ids and pseudonyms only. */
package io.lintuan.insight.postgres;
