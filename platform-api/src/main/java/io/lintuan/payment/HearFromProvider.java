package io.lintuan.payment;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.order.Orders;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Takes what the provider says to the desk of the order's deal. The webhook's id is the key, so twice is once. */
@Singleton
public class HearFromProvider {
    private final Orders orders;
    private final Refunds refunds;
    private final OrderDesk desk;

    HearFromProvider(Orders orders, Refunds refunds, OrderDesk desk) {
        this.orders = orders;
        this.refunds = refunds;
        this.desk = desk;
    }

    /** Empty when there is no such order; else the desk's answer, a refusal too. Errors: those of {@link OrderDesk}. */
    public Mono<Answer> paid(ProviderNotice.Paid paid, RequestKey key) {
        DealCommand.Pay command = new DealCommand.Pay(
                paid.paymentId(), paid.orderId(), paid.amountMinor(), paid.currency(), paid.paidAt());
        return submit(paid.orderId(), command, key);
    }

    /** Empty when there is no such refund; else the desk's answer, a refusal too. Errors: those of {@link OrderDesk}. */
    public Mono<Answer> refunded(ProviderNotice.Refunded refunded, RequestKey key) {
        return refunds.orderOf(refunded.refundKey())
                .flatMap(orderId -> submit(
                        orderId,
                        new DealCommand.SettleRefund(
                                orderId, refunded.refundKey(), refunded.amountMinor(), refunded.settledAt()),
                        key));
    }

    private Mono<Answer> submit(UUID orderId, DealCommand command, RequestKey key) {
        return orders.dealOf(orderId)
                .flatMap(dealId -> desk.submit(new Submission(dealId, command, Optional.of(key), Optional.empty())));
    }
}
