/** People in PostgreSQL. */
package io.lintuan.identity.postgres;
