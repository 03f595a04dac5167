/** The topic of green points. */
package io.lintuan.green.pulsar;
