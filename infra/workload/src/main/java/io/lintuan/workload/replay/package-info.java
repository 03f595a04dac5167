/**
 * Replays real group-buying behaviour: plan the deals, let everybody join and pay, wait until everything has arrived, and
 * compare what each side knows. Subpackages: {@code input} reads, {@code plan} draws, {@code evidence} asks the sources,
 * {@code board} times the analyst's board, {@code report} says what differs.
 */
package io.lintuan.workload.replay;
