/**
 * The way to the payment provider and back: asking for a page to pay on, carrying out refunds that the desk decided, and
 * hearing by signed webhooks what became of both. Money is decided by the desk only; this context carries messages.
 */
package io.lintuan.payment;
