/**
 * Fraud rule {@code buyer-velocity}: a buyer who places many orders within minutes. It only says so, with its evidence;
 * the service holds the commission of those orders and never touches the orders themselves.
 */
package io.lintuan.stream.velocity;
