/** P8: our Pulsar source against the plain client. */
package io.lintuan.bench.source;
