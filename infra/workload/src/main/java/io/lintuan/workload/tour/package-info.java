/** The tour: a few deals through the public API of the running stack, told with their ledgers, each checked against what it promises. */
package io.lintuan.workload.tour;
