/**
 * What stands behind the script {@code lintuan}: the whole product on one machine. {@link
 * io.lintuan.local.launcher.LocalStack} is the order in which things start; the rest is where they live, which ports
 * they take and what people read on the terminal.
 */
package io.lintuan.local.launcher;
