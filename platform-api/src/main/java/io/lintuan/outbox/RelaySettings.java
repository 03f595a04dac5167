package io.lintuan.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the relay works.
 *
 * @param enabled whether this instance relays at all
 * @param rowsPerClaim at most so many rows of a partition are numbered and sent together
 * @param pollInterval how soon rows are seen that another instance committed
 * @param claimGap claims start at least this far apart, so that a busy desk is drained in larger bites
 * @param heartbeatInterval how often a quiet partition says that it is quiet, while another one is busy
 * @param quietAfter so long after the last event of any partition, beats become rare
 * @param quietHeartbeatInterval how often a partition says that it is quiet when all of them are
 * @param tendInterval how often locks are taken and failed partitions opened again
 */
@ConfigurationProperties("lintuan.relay")
public record RelaySettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "1000") int rowsPerClaim,
        @Bindable(defaultValue = "100ms") Duration pollInterval,
        @Bindable(defaultValue = "10ms") Duration claimGap,
        @Bindable(defaultValue = "1s") Duration heartbeatInterval,
        @Bindable(defaultValue = "1m") Duration quietAfter,
        @Bindable(defaultValue = "10s") Duration quietHeartbeatInterval,
        @Bindable(defaultValue = "1s") Duration tendInterval) {}
