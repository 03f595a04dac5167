/** The topic of fraud signals. */
package io.lintuan.risk.pulsar;
