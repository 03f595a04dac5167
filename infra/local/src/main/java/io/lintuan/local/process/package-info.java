/**
 * Programs of this machine: choosing a port, starting a JVM with a class path, waiting until it answers, stopping it,
 * and making sure that nothing outlives the one who started it ({@link io.lintuan.local.process.Tethered}).
 */
package io.lintuan.local.process;
