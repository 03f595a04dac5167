package io.lintuan.pulsar;

import io.lintuan.contracts.Topics;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Which topics are consumed, and where unusable messages go; others only where several installations share a broker. */
@ConfigurationProperties("lintuan.topics")
public record ConsumedTopics(
        @Bindable(defaultValue = Topics.FRAUD_SIGNALS) String fraudSignals,
        @Bindable(defaultValue = Topics.GREEN_POINTS) String greenPoints,
        @Bindable(defaultValue = Topics.DEAD_LETTERS) String deadLetters) {}
