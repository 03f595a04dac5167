package io.lintuan.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What was accepted and refused, by channel: {@code lintuan_orders_accepted_total}, {@code lintuan_refusals_total}. */
@Singleton
public class Counters {
    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void orderAccepted(Channel channel) {
        meters.counter("lintuan.orders.accepted", "channel", channel.label()).increment();
    }

    public void refused(ProblemCode code, Channel channel) {
        meters.counter("lintuan.refusals", "code", code.wire(), "channel", channel.label())
                .increment();
    }
}
