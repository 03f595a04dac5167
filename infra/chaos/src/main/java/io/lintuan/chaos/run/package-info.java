/** Does what a plan says to a stack that can be broken: visits and faults side by side, then a wait, then the audit. */
package io.lintuan.chaos.run;
