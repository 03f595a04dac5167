/** What a run says to people and to programs. */
package io.lintuan.chaos.report;
