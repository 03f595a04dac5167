/** The wire rules of events in JSON, for the jobs' side; the golden samples of the contracts hold both sides to them. */
package io.lintuan.stream.json;
