/**
 * The order desk: a bounded queue with one writer per deal. It takes what gathered while the last batch committed,
 * decides it with the pure model, and commits it in one statement, compare-and-set on each deal's version.
 */
package io.lintuan.desk;
