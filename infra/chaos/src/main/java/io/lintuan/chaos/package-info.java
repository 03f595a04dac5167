/**
 * Breaks a stack on purpose and asks what is left of the promises: {@code ./lintuan chaos}. The auditor alone, for any
 * running stack: {@code ./lintuan audit}.
 */
package io.lintuan.chaos;
