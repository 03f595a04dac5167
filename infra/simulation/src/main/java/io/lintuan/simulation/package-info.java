/**
 * A deterministic simulation of taking orders: the service's own desk and rules, and around them a world of one thread
 * whose every turn is drawn from a seed.
 *
 * <p>{@code World} puts it together. {@code engine} is time and chance, {@code service} what runs in an instance and what
 * outlives it, {@code outside} the people and the payment provider, {@code model} a second, naive opinion about every
 * command, {@code audit} what has to be true after every step and at the end. A new command of the core needs somebody
 * outside who asks it and a method of {@code DealModel}.
 */
package io.lintuan.simulation;
