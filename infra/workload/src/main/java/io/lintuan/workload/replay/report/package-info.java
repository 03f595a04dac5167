/** The result of a run: each measure by the sources that can know it, as a table, as JSON, and as sentences where they differ. */
package io.lintuan.workload.replay.report;
