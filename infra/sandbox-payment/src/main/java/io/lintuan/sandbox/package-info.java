/**
 * A payment provider to play with, as its own process with its own books: it takes payments and refunds over HTTP, says
 * what became of them by signed webhooks, and can be told to be slow, to repeat itself, to shuffle and to fail.
 */
package io.lintuan.sandbox;
