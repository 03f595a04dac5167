/**
 * What every door of the service shares: one catalogue of problems and the one mapping to them, strict reading of JSON,
 * the caller's language and channel, idempotency keys. Adapters named {@code http} in the contexts use this root; the
 * packages below it are adapters of their own (error answers, filters, pages, assets) and nobody uses them.
 */
package io.lintuan.web;
