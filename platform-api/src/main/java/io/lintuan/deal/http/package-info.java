/** Deals over HTTP: opening and sharing, reading, closing, goods that arrive. Writes go to the desk and nowhere else. */
package io.lintuan.deal.http;
