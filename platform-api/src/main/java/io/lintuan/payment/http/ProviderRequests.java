package io.lintuan.payment.http;

import io.lintuan.payment.Checkout;
import io.lintuan.payment.DueRefund;
import io.lintuan.payment.PaymentSplit;
import io.lintuan.payment.SplitReturn;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Bodies of the provider's interface. */
final class ProviderRequests {
    private ProviderRequests() {}

    @Serdeable
    record Pay(
            UUID paymentId,
            UUID orderId,
            long amountMinor,
            String currency,
            String group,
            URI returnUrl,
            @Nullable Instant occurredAt) {
        static Pay of(Checkout checkout) {
            return new Pay(
                    checkout.paymentId(),
                    checkout.orderId(),
                    checkout.amountMinor(),
                    checkout.currency(),
                    checkout.communityId().toString(),
                    checkout.returnUrl(),
                    checkout.statedAt().orElse(null));
        }
    }

    @Serdeable
    record Page(URI checkoutUrl) {}

    @Serdeable
    record Refund(
            String refundKey,
            UUID paymentId,
            long amountMinor,
            String currency,
            @Nullable Instant occurredAt) {
        static Refund of(DueRefund refund) {
            return new Refund(
                    refund.key(),
                    refund.paymentId(),
                    refund.amountMinor(),
                    refund.currency(),
                    refund.statedAt().orElse(null));
        }
    }

    @Serdeable
    record Share(String receiver, long amountMinor) {}

    @Serdeable
    record Split(
            String splitKey,
            UUID paymentId,
            String currency,
            List<Share> shares,
            @Nullable Instant occurredAt) {
        static Split of(PaymentSplit split) {
            return new Split(
                    split.key(),
                    split.paymentId(),
                    split.currency(),
                    split.shares().stream()
                            .map(share -> new Share(share.receiver(), share.amountMinor()))
                            .toList(),
                    split.statedAt().orElse(null));
        }
    }

    @Serdeable
    record Return(
            String returnKey,
            String splitKey,
            UUID paymentId,
            String receiver,
            long amountMinor,
            @Nullable Instant occurredAt) {
        static Return of(SplitReturn back) {
            return new Return(
                    back.key(),
                    back.splitKey(),
                    back.paymentId(),
                    back.receiver(),
                    back.amountMinor(),
                    back.statedAt().orElse(null));
        }
    }

    @Serdeable
    record Finish(UUID paymentId, @Nullable Instant occurredAt) {}
}
