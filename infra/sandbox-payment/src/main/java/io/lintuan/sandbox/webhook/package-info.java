/** Telling the merchant: signing after Standard Webhooks, sending, retrying, and misbehaving on request. */
package io.lintuan.sandbox.webhook;
