/**
 * Orders as buyers and leaders see them. A flat context that only reads: an order is part of its deal's aggregate, and
 * {@code io.lintuan.desk} writes it.
 */
package io.lintuan.order;
