package io.lintuan.payment.http;

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

    private void count(String outcome) {
        meters.counter("lintuan.webhooks", "outcome", outcome).increment();
    }
}
