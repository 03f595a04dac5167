/**
 * Orders as buyers and leaders see them, and the way into a deal: what spans deals is reserved before the desk is asked. An order
 * itself is part of its deal's aggregate, and {@code io.lintuan.desk} writes it.
 */
package io.lintuan.order;
