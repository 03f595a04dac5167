/**
 * The one connection to Pulsar that every adapter shares, and how the service reads a topic: durably, with an
 * acknowledgement only after the effect is committed.
 */
package io.lintuan.pulsar;
