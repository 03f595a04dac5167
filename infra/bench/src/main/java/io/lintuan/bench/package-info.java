/**
 * Figures, not tests: programs that measure Lintuan against a ceiling that is measured in the same run on the same
 * machine. A round measures ceiling and product one after the other; the medians of the rounds make the ratio.
 */
package io.lintuan.bench;
