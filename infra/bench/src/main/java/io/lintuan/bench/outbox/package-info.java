/** P6: from the outbox to Pulsar. */
package io.lintuan.bench.outbox;
