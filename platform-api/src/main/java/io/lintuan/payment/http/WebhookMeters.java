package io.lintuan.payment.http;

import io.lintuan.payment.ProviderNotice;
import io.lintuan.web.Refusal;
import io.lintuan.web.Refusals;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts webhooks: {@code lintuan_webhooks_total{outcome}}, taken or the code they were refused with. */
@Singleton
class WebhookMeters {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookMeters.class);

    private final MeterRegistry meters;

    WebhookMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void taken() {
        count("taken");
    }

    void failed(Throwable failure) {
        String code = Refusals.of(failure)
                .map(Refusal::code)
                .map(problem -> problem.wire())
                .orElse("internal-error");
        LOG.warn("a webhook was refused: {}", code);
        count(code);
    }

    /**
     * The provider really said this and we could not take it. A refusal is final for the provider, so money may have moved
     * that no order has: {@code lintuan_webhooks_authentic_refused_total} is to be alerted on.
     */
    void noticeFailed(String webhookId, ProviderNotice notice, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            LOG.error(
                    "webhook {} was refused with {}: {}",
                    webhookId,
                    refusal.code().wire(),
                    notice);
            meters.counter("lintuan.webhooks.authentic.refused").increment();
        }
    }

    private void count(String outcome) {
        meters.counter("lintuan.webhooks", "outcome", outcome).increment();
    }
}
