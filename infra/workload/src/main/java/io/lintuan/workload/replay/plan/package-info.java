/**
 * Turns groups into deals before anything is sent. A plan is a function of the groups, the seed and the base date: every
 * deal draws from a generator of its own, so neither concurrency nor the other deals change what it draws.
 */
package io.lintuan.workload.replay.plan;
