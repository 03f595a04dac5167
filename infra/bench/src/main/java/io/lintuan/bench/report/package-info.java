/** What a measure is and how it is printed, as a table and as JSON. */
package io.lintuan.bench.report;
