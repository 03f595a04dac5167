package io.lintuan.deal.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that can be asked of one deal; nothing else changes it. Ids of new things are chosen by the caller. */
public sealed interface DealCommand {

    /** One answer for each kind of command; the compiler misses none. */
    interface Cases<T> {
        T join(Join command);

        T declineJoin(DeclineJoin command);

        T startPayment(StartPayment command);

        T pay(Pay command);

        T cancel(Cancel command);

        T expireSeats(ExpireSeats command);

        T cutOff(CutOff command);

        T extend(Extend command);

        T acceptLowerTier(AcceptLowerTier command);

        T cancelDeal(CancelDeal command);

        T goodsArrived(GoodsArrived command);

        T confirmPickup(ConfirmPickup command);

        T holdCommission(HoldCommission command);

        T settleRefund(SettleRefund command);

        T changeOrder(ChangeOrder command);

        T recordWeights(RecordWeights command);
    }

    <T> T fold(Cases<T> cases);

    /** One wish of a joining neighbor; {@code tolerance} are further pieces that may fill a case. */
    record Wish(UUID offeringId, int quantity, int tolerance) {
        public Wish(UUID offeringId, int quantity) {
            this(offeringId, quantity, 0);
        }
    }

    /**
     * A neighbor takes seats.
     *
     * @param pickupCodeSeed lets the model draw a code that is unique in the deal
     * @param couponMinor what a coupon that was reserved for this order takes off
     * @param returnExclusionConfirmed agrees that what is excluded from the seven-day return cannot be sent back
     * @param place where the neighbor wants to belong; in a deal of teams, no team starts one
     * @param recipient whom it is for, as the buyer calls them, 1 to 40 characters; a name, so it stays out of events
     */
    record Join(
            UUID orderId,
            UUID buyerId,
            String buyer,
            List<Wish> wishes,
            long pickupCodeSeed,
            long couponMinor,
            boolean returnExclusionConfirmed,
            Place place,
            Optional<String> recipient)
            implements DealCommand {
        public Join(UUID orderId, UUID buyerId, String buyer, List<Wish> wishes, long pickupCodeSeed) {
            this(orderId, buyerId, buyer, wishes, pickupCodeSeed, 0);
        }

        public Join(
                UUID orderId, UUID buyerId, String buyer, List<Wish> wishes, long pickupCodeSeed, long couponMinor) {
            this(orderId, buyerId, buyer, wishes, pickupCodeSeed, couponMinor, false, Place.PLAIN, Optional.empty());
        }

        /** The same wish for an order that an earlier attempt named. */
        public Join forOrder(UUID earlierId) {
            return new Join(
                    earlierId,
                    buyerId,
                    buyer,
                    wishes,
                    pickupCodeSeed,
                    couponMinor,
                    returnExclusionConfirmed,
                    place,
                    recipient);
        }

        public Join withCoupon(long offMinor) {
            return new Join(
                    orderId,
                    buyerId,
                    buyer,
                    wishes,
                    pickupCodeSeed,
                    offMinor,
                    returnExclusionConfirmed,
                    place,
                    recipient);
        }

        /** The same, saying whether the neighbor agreed that what is excluded from the return cannot be sent back. */
        public Join confirming(boolean exclusion) {
            return new Join(orderId, buyerId, buyer, wishes, pickupCodeSeed, couponMinor, exclusion, place, recipient);
        }

        /** The same at a pickup point and in a team of the neighbor's choice. */
        public Join at(Optional<UUID> pickupPointId, Optional<UUID> teamId) {
            Place chosen = new Place(pickupPointId, teamId);
            return new Join(
                    orderId,
                    buyerId,
                    buyer,
                    wishes,
                    pickupCodeSeed,
                    couponMinor,
                    returnExclusionConfirmed,
                    chosen,
                    recipient);
        }

        /** The same, bought for somebody else or (empty) for oneself. */
        public Join forSomebody(Optional<String> name) {
            return new Join(
                    orderId,
                    buyerId,
                    buyer,
                    wishes,
                    pickupCodeSeed,
                    couponMinor,
                    returnExclusionConfirmed,
                    place,
                    name);
        }

        /** Empty for the deal's own. */
        public Optional<UUID> pickupPointId() {
            return place.pickupPointId();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.join(this);
        }
    }

    /** A neighbor would join, but something beyond this deal is used up: the answer is kept with the request's key. */
    record DeclineJoin(UUID buyerId, RefusalCode reason) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.declineJoin(this);
        }
    }

    /** The buyer is about to pay: a payment attempt of the whole amount is recorded. */
    record StartPayment(UUID paymentId, UUID orderId, UUID buyerId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.startPayment(this);
        }
    }

    /** The provider says that a payment succeeded at {@code paidAt}. */
    record Pay(UUID paymentId, UUID orderId, long amountMinor, String currency, Instant paidAt) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.pay(this);
        }
    }

    /** The buyer leaves, unpaid or paid, until the cut-off. */
    record Cancel(UUID orderId, UUID buyerId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cancel(this);
        }
    }

    /** Seats whose time is up are released. */
    record ExpireSeats() implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.expireSeats(this);
        }
    }

    /** By the timer ({@code leaderId} null) once the cut-off has passed, or early by the deal's leader. */
    record CutOff(UUID leaderId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cutOff(this);
        }
    }

    /** The leader uses up the extension that was agreed, before the cut-off. */
    record Extend(UUID leaderId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.extend(this);
        }
    }

    /** The leader closes the deal now and takes what is paid for enough, as was agreed. */
    record AcceptLowerTier(UUID leaderId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.acceptLowerTier(this);
        }
    }

    /** The leader calls the deal off; everybody is paid back. */
    record CancelDeal(UUID leaderId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cancelDeal(this);
        }
    }

    /** The goods of a formed deal arrived at the pickup point. */
    record GoodsArrived(UUID leaderId) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.goodsArrived(this);
        }
    }

    /** A neighbor shows the code of an order. */
    record ConfirmPickup(UUID leaderId, String code) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.confirmPickup(this);
        }
    }

    /** A fraud signal freezes the commission of an order. */
    record HoldCommission(UUID orderId, String signalId, String ruleId, String evidence, Instant occurredAt)
            implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.holdCommission(this);
        }
    }

    /** The provider says that a refund reached the buyer. */
    record SettleRefund(UUID orderId, String refundKey, long amountMinor, Instant settledAt) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.settleRefund(this);
        }
    }

    /** The buyer wants something else: {@code newOrderId} is the order that takes an unpaid one's place. */
    record ChangeOrder(UUID orderId, UUID buyerId, List<Wish> wishes, UUID newOrderId, long pickupCodeSeed)
            implements DealCommand {
        /** The same change to an order that an earlier attempt named. */
        public ChangeOrder becoming(UUID earlierId) {
            return new ChangeOrder(orderId, buyerId, wishes, earlierId, pickupCodeSeed);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.changeOrder(this);
        }
    }

    /** What one line of weighed goods came to. */
    record Weight(UUID orderId, UUID offeringId, int grams) {}

    /** The leader weighed goods that were sold by an estimate. */
    record RecordWeights(UUID leaderId, List<Weight> weights) implements DealCommand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.recordWeights(this);
        }
    }
}
