/**
 * Green points: a figure for each collected order, from a factor with its published source, taken back in proportion
 * when money goes back. The figure is an estimate and says so by carrying its source.
 */
package io.lintuan.stream.green;
