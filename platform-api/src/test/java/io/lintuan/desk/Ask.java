package io.lintuan.desk;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.desk.NewDeal.NewOffering;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callers ask of a desk, in the words of the business. */
public final class Ask {
    private Ask() {}

    public static RequestKey key() {
        return new RequestKey("somebody", UUID.randomUUID().toString(), "fingerprint");
    }

    public static NewDeal aDeal(DeskPlace place, int stock, int minimumQuantity) {
        return new NewDeal(
                UUID.randomUUID(),
                place.leaderId,
                place.communityId,
                place.pickupPointId,
                "Shine Muscat grapes",
                UUID.randomUUID().toString(),
                minimumQuantity,
                1000,
                "CNY",
                Instant.now().plus(Duration.ofHours(2)),
                List.of(new NewOffering(UUID.randomUUID(), "grapes", "Grapes", "box", 3990, stock, 100)),
                Optional.empty());
    }

    public static Submission join(NewDeal deal, UUID orderId, UUID buyerId, int quantity) {
        return join(deal, orderId, buyerId, deal.offerings().get(0).offeringId(), quantity);
    }

    public static Submission join(NewDeal deal, UUID orderId, UUID buyerId, UUID offeringId, int quantity) {
        return keyed(
                deal,
                new DealCommand.Join(
                        orderId,
                        buyerId,
                        "p-" + buyerId,
                        List.of(new Wish(offeringId, quantity)),
                        orderId.getLeastSignificantBits()));
    }

    public static Submission startPayment(NewDeal deal, UUID paymentId, UUID orderId, UUID buyerId) {
        return keyed(deal, new DealCommand.StartPayment(paymentId, orderId, buyerId));
    }

    public static Submission pay(NewDeal deal, UUID paymentId, UUID orderId, long amountMinor) {
        return keyed(deal, new DealCommand.Pay(paymentId, orderId, amountMinor, "CNY", Instant.now()));
    }

    public static Submission keyed(NewDeal deal, DealCommand command) {
        return new Submission(deal.dealId(), command, Optional.of(key()), Optional.empty());
    }

    public static Submission unkeyed(NewDeal deal, DealCommand command) {
        return new Submission(deal.dealId(), command, Optional.empty(), Optional.empty());
    }
}
