/** Deals as pages see them, read from PostgreSQL. */
package io.lintuan.deal.postgres;
