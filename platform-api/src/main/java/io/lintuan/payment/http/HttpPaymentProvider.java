package io.lintuan.payment.http;

import io.lintuan.payment.Checkout;
import io.lintuan.payment.DueRefund;
import io.lintuan.payment.PaymentProvider;
import io.lintuan.payment.PaymentSplit;
import io.lintuan.payment.PaymentUnavailable;
import io.lintuan.payment.RefundRejected;
import io.lintuan.payment.SplitRejected;
import io.lintuan.payment.SplitReturn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The provider over its HTTP interface. A request that got no answer is sent once more at once (a kept connection may
 * just have been closed): every call is idempotent by our ids. Patience beyond that is the caller's.
 */
@Singleton
final class HttpPaymentProvider implements PaymentProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;

    HttpPaymentProvider(@Client(id = "payment") HttpClient client) {
        this.client = client;
    }

    @Override
    public Mono<URI> pay(Checkout checkout) {
        HttpRequest<?> request = HttpRequest.POST("/v1/payments", ProviderRequests.Pay.of(checkout));
        return patiently(Mono.from(client.retrieve(request, ProviderRequests.Page.class)))
                .map(ProviderRequests.Page::checkoutUrl)
                .onErrorMap(HttpPaymentProvider::isAway, HttpPaymentProvider::unavailable);
    }

    @Override
    public Mono<Void> refund(DueRefund refund) {
        return order("/v1/refunds", ProviderRequests.Refund.of(refund), RefundRejected::new);
    }

    @Override
    public Mono<Void> split(PaymentSplit split) {
        return order("/v1/splits", ProviderRequests.Split.of(split), SplitRejected::new);
    }

    @Override
    public Mono<Void> splitReturn(SplitReturn back) {
        return order("/v1/split-returns", ProviderRequests.Return.of(back), SplitRejected::new);
    }

    @Override
    public Mono<Void> finish(UUID paymentId, Optional<Instant> statedAt) {
        return order("/v1/finishes", new ProviderRequests.Finish(paymentId, statedAt.orElse(null)), SplitRejected::new);
    }

    /** Something to carry out, whose result comes by webhook. */
    private Mono<Void> order(String path, Object body, Function<String, RuntimeException> rejected) {
        return patiently(Mono.from(client.exchange(HttpRequest.POST(path, body))))
                .onErrorMap(HttpPaymentProvider::isAway, HttpPaymentProvider::unavailable)
                .onErrorMap(HttpClientResponseException.class, answer -> rejected.apply(reason(answer)))
                .then();
    }

    private static <T> Mono<T> patiently(Mono<T> call) {
        return call.retryWhen(Retry.max(1)
                        .filter(failure -> failure instanceof HttpClientException
                                && !(failure instanceof HttpClientResponseException))
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .timeout(PATIENCE);
    }

    /** No answer, an answer that asks for patience, or a fault of theirs. Any other 4xx is about our request. */
    private static boolean isAway(Throwable failure) {
        if (failure instanceof HttpClientResponseException answer) {
            int status = answer.getStatus().getCode();
            return status >= 500 || status == 429 || status == 408;
        }
        return failure instanceof HttpClientException || failure instanceof TimeoutException;
    }

    private static PaymentUnavailable unavailable(Throwable failure) {
        return new PaymentUnavailable(
                failure instanceof HttpClientResponseException answer ? reason(answer) : failure.toString());
    }

    private static String reason(HttpClientResponseException answer) {
        return answer.getStatus().getCode() + " "
                + answer.getResponse().getBody(String.class).orElse("");
    }
}
