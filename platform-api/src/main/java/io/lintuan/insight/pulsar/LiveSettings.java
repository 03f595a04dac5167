package io.lintuan.insight.pulsar;

import io.lintuan.contracts.Topics;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Which topics are read; others than the contracts' only where several installations share a broker. */
@ConfigurationProperties("lintuan.live")
record LiveSettings(
        @Bindable(defaultValue = Topics.GMV_LIVE) String gmvTopic,
        @Bindable(defaultValue = Topics.FRAUD_SIGNALS) String signalsTopic) {}
