/** The provider over HTTP, in both directions: our requests to it, and its webhooks to us. */
package io.lintuan.payment.http;
