/** Drafts and cycles in PostgreSQL. */
package io.lintuan.draft.postgres;
