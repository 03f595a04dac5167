/** How every job runs: its settings, checkpoints, restarts and the names of its steps, in one place. */
package io.lintuan.stream.runtime;
