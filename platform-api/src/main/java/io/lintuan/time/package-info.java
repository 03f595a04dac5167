/**
 * Time as a dependency: the one clock, and the timers that turn passed moments (a cut-off, an expired seat) into
 * commands of the desk. Timers decide nothing themselves.
 */
package io.lintuan.time;
