/** Communities in PostgreSQL. */
package io.lintuan.community.postgres;
