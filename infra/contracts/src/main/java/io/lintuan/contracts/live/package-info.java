/** What the jobs say to the service: absolute totals for the boards, fraud signals, green points and dead letters. */
package io.lintuan.contracts.live;
