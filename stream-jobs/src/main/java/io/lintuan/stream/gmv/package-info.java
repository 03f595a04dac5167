/**
 * GMV in minutes of event time: gross by when orders were placed, paid and refunds by when they were paid, so that a
 * failed deal takes its money out of the minutes it came in. Totals are absolute and versioned by the number of events
 * folded into them, never by how often they were said.
 */
package io.lintuan.stream.gmv;
