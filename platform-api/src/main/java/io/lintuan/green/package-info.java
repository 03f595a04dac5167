/**
 * Green points: what collecting at the point saved by an estimate with a source, booked as points of the person in the
 * ledger. The stream says absolute values with a version; this context books the difference to what it booked before.
 */
package io.lintuan.green;
