/** Orders as buyers and leaders see them, read from PostgreSQL. */
package io.lintuan.order.postgres;
