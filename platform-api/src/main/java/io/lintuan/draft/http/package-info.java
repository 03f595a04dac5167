/** Drafts, templates and cycles over HTTP, for their leader only. */
package io.lintuan.draft.http;
