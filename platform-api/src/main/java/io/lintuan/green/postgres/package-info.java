/** The newest green points of each order. */
package io.lintuan.green.postgres;
