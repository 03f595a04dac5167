/**
 * The product as a client sees it: calls over HTTP/1.1 with keep-alive, never more in flight than agreed, patient when the
 * service says "later", and with an Idempotency-Key on everything that may be repeated.
 */
package io.lintuan.workload.api;
