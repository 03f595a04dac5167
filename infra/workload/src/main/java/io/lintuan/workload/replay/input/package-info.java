/**
 * The files of groups that a replay reads. A line is a group, tab-separated: initiator, item, participants. In a file of
 * formed groups somebody joined (three fields or more), in a file of failed ones nobody did (two fields).
 */
package io.lintuan.workload.replay.input;
