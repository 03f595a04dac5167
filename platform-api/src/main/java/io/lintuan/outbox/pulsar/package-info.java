/** Named, exclusive producers on the partitions of the topic of deal events. */
package io.lintuan.outbox.pulsar;
