/**
 * What fraud signals lead to. A signal holds the commission of one order until a person has looked at it; the neighbor's
 * order is never touched. The desk does it, so that it cannot race a payment or a refund, and keeps the signal.
 */
package io.lintuan.risk;
