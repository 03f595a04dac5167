/** The chapters of the tour, a file each: what happens to one deal, and what its people and its ledger must show afterwards. */
package io.lintuan.workload.tour.chapter;
