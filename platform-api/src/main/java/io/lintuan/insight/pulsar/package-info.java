/** The jobs' live topics, read by every instance for itself: no subscription is shared and nothing is acknowledged. */
package io.lintuan.insight.pulsar;
