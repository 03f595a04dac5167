/** The thin client of a chapter: a leader and neighbors who act through the public API and the provider's page, one by one. */
package io.lintuan.workload.tour.stage;
