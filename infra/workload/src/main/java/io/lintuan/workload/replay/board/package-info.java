/**
 * Times the analyst's board: how long after the desk recorded an event the board's stream showed the deal's totals with that
 * event folded in. Both times are read on one machine, so the difference needs no clock agreement.
 */
package io.lintuan.workload.replay.board;
