package io.lintuan.simulation;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealEvent;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Order;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Products that are wrong in one place of what they charge or give back. */
final class MoneyDefects {
    private static final Set<RefundReason> PARTS = EnumSet.of(RefundReason.ORDER_CHANGED, RefundReason.WEIGHED_LESS);

    private MoneyDefects() {}

    static Make theFirstTierIsChargedForEver() {
        return Make.PRODUCT.withCore(core ->
                Altered.seeing(core, MoneyDefects::isPriced, one -> selling(one, withoutTiers(one)), one -> one));
    }

    static Make theTierIsNotGivenBack() {
        return Make.PRODUCT.withCore(core -> Altered.seeing(
                core, commands -> !isPriced(commands), one -> selling(one, withoutTiers(one)), one -> one));
    }

    static Make casesAreOpened() {
        return Make.PRODUCT.withCore(core -> Altered.seeing(
                core,
                commands -> !isPriced(commands),
                one -> selling(one, Altered.with(one.terms(), "caseSize", 1)),
                one -> one));
    }

    static Make aCouponIsTakenOffTwice() {
        return asking(command ->
                command instanceof DealCommand.Join join ? join.withCoupon(2 * join.couponMinor()) : command);
    }

    static Make weightsAreForgotten() {
        return asking(command -> command instanceof DealCommand.RecordWeights weights
                ? new DealCommand.RecordWeights(weights.leaderId(), List.of())
                : command);
    }

    static Make commissionOnAPartIsKept() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            return Altered.without(
                    decided, posting -> posting.cause() == Cause.COMMISSION_REVERSED && isOfAPart(posting.causeId()));
        });
    }

    static Make aPartIsBookedAndNotSent() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            List<Decision.RefundAsked> asked = decided.effects().refunds().stream()
                    .filter(one -> !PARTS.contains(one.refund().reason()))
                    .toList();
            return Altered.with(decided, "effects", Altered.with(decided.effects(), "refunds", asked));
        });
    }

    static Make whatGoesBackIsNotAnnounced() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            List<DealEvent> events =
                    decided.events().stream().map(MoneyDefects::quietly).toList();
            return Altered.with(decided, "events", events);
        });
    }

    static Make aChangedOrderIsHeldAnew() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            boolean changes = commands.stream().anyMatch(one -> one.command() instanceof DealCommand.ChangeOrder);
            return changes
                    ? Altered.orders(decided, order -> decided.isNew(order) ? heldLonger(order) : order)
                    : decided;
        });
    }

    static Make aLatePaymentNeverTakesItsSeatAgain() {
        return Make.PRODUCT.withCore(core -> Altered.seeing(
                core,
                commands -> commands.stream().anyMatch(one -> one.command() instanceof DealCommand.Pay),
                one -> one,
                MoneyDefects::asIfItsBuyerHadLeft));
    }

    private static Make asking(UnaryOperator<DealCommand> change) {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> core.decide(
                state,
                commands.stream()
                        .map(asked -> new Asked(change.apply(asked.command()), asked.statedAt()))
                        .toList(),
                now));
    }

    private static boolean isPriced(List<Asked> commands) {
        return commands.stream()
                .map(Asked::command)
                .anyMatch(one -> one instanceof DealCommand.Join || one instanceof DealCommand.ChangeOrder);
    }

    private static Offering selling(Offering offering, OfferingTerms terms) {
        return Altered.with(offering, "terms", terms);
    }

    private static OfferingTerms withoutTiers(Offering offering) {
        return Altered.with(offering.terms(), "tiers", List.of());
    }

    private static boolean isOfAPart(String refundKey) {
        return refundKey.startsWith("tier:") || refundKey.startsWith("change:") || refundKey.startsWith("weight:");
    }

    private static DealEvent quietly(DealEvent event) {
        return event.payload() instanceof DealFormed formed
                ? Altered.with(event, "payload", Altered.with(formed, "goingBack", null))
                : event;
    }

    private static Order heldLonger(Order order) {
        return Altered.with(
                order,
                "placement",
                Altered.with(
                        order.placement(),
                        "heldUntil",
                        order.placement().heldUntil().plus(Duration.ofMinutes(5))));
    }

    private static Order asIfItsBuyerHadLeft(Order order) {
        boolean expired = order.left().filter(CancelReason.SEAT_EXPIRED::equals).isPresent();
        return expired ? Altered.with(order, "left", Optional.of(CancelReason.BUYER)) : order;
    }
}
