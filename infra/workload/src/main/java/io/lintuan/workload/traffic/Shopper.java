package io.lintuan.workload.traffic;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Platform.Wish;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One neighbor's way through one order. A refusal ends it quietly: the service has counted it. */
record Shopper(ApiClient api, ApiClient provider, SignIns signIns, Basket basket) {

    /**
     * What somebody is about to do.
     *
     * @param paysAfter time between joining and paying; null lets the seat lapse
     * @param cancelsAfter time between paying and cancelling; null keeps the order
     */
    record Errand(String neighbor, OpenDeal deal, int quantity, Duration paysAfter, Duration cancelsAfter) {}

    CompletableFuture<Void> run(Errand errand) {
        Wish wish = new Wish(errand.deal().offeringId(), errand.quantity());
        return signIns.of(new SignIns.Person(Role.NEIGHBOR, errand.neighbor(), false))
                .thenCompose(buyer -> api.send(
                                Platform.join(buyer, key(), errand.deal().dealId(), List.of(wish), null))
                        .thenCompose(joined -> joined.accepted() && errand.paysAfter() != null
                                ? pay(errand, buyer, joined.text("orderId"))
                                : CompletableFuture.completedFuture(null)));
    }

    private CompletableFuture<Void> pay(Errand errand, Session buyer, String orderId) {
        return after(errand.paysAfter())
                .thenCompose(then -> api.send(Platform.startPayment(buyer, key(), orderId, null)))
                .thenCompose(started -> started.accepted()
                        ? provider.send(Platform.confirm(started.text("paymentId"), null))
                        : CompletableFuture.completedFuture(started))
                .thenCompose(paid -> paid.accepted() ? keepOrCancel(errand, buyer, orderId) : after(Duration.ZERO));
    }

    private CompletableFuture<Void> keepOrCancel(Errand errand, Session buyer, String orderId) {
        if (errand.cancelsAfter() == null) {
            basket.add(errand.deal().dealId(), new Bought(orderId, buyer));
            return CompletableFuture.completedFuture(null);
        }
        return after(errand.cancelsAfter())
                .thenCompose(then -> api.send(Platform.cancel(buyer, key(), orderId, null)))
                .thenAccept(cancelled -> {});
    }

    private static CompletableFuture<Void> after(Duration pause) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
