package io.lintuan.desk;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much the desk takes on.
 *
 * @param lanes writers side by side; a deal always has the same one
 * @param queueLength commands that may wait in one lane before it is busy
 * @param cachedOrders orders of loaded deals kept in memory, over all lanes
 */
@ConfigurationProperties("lintuan.desk")
public record DeskSettings(
        @Bindable(defaultValue = "8") int lanes,
        @Bindable(defaultValue = "4096") int queueLength,
        @Bindable(defaultValue = "200000") int cachedOrders) {}
