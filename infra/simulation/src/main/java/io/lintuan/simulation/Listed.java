package io.lintuan.simulation;

import io.lintuan.simulation.engine.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be seen in enough seeds: a simulation that never goes somewhere says nothing about it. */
final class Listed {
    /** From so many seeds on, what was never seen is a failure. */
    static final int SEEDS_ENOUGH = 200;

    private static final Map<String, List<String>> LIST = Map.ofEntries(
            Map.entry(
                    "order",
                    List.of(
                            "→ PENDING_PAYMENT",
                            "PENDING_PAYMENT → PAID_WAITING_GROUP",
                            "PENDING_PAYMENT → CANCELLED",
                            "CANCELLED → PAID_WAITING_GROUP",
                            "PAID_WAITING_GROUP → CONFIRMED",
                            "PAID_WAITING_GROUP → REFUNDING",
                            "CONFIRMED → REFUNDING",
                            "CONFIRMED → READY",
                            "READY → PICKED_UP",
                            "REFUNDING → REFUNDED")),
            Map.entry(
                    "deal",
                    List.of(
                            "OPEN → CUT_OFF",
                            "OPEN → FORMED",
                            "OPEN → FAILED",
                            "CUT_OFF → FORMED",
                            "CUT_OFF → FAILED",
                            "CUT_OFF → OPEN",
                            "OPEN → CANCELLED",
                            "CUT_OFF → CANCELLED",
                            "FORMED → CANCELLED",
                            "FORMED → READY_FOR_PICKUP")),
            Map.entry(
                    "Join",
                    List.of(
                            "accepted",
                            "DEAL_NOT_OPEN",
                            "OFFERING_UNKNOWN",
                            "QUANTITY_INVALID",
                            "RETURN_EXCLUSION_UNCONFIRMED",
                            "OVER_LIMIT",
                            "SOLD_OUT",
                            "TEAM_UNKNOWN",
                            "TEAM_NOT_OPEN",
                            "TEAM_FULL",
                            "ALREADY_IN_TEAM",
                            "PICKUP_POINT_UNKNOWN",
                            "PICKUP_POINT_FULL",
                            "CAPACITY_REACHED")),
            Map.entry("team", List.of("→ FORMING", "FORMING → FORMED", "FORMING → EXPIRED")),
            Map.entry(
                    "Extend",
                    List.of("accepted", "NOT_YOUR_DEAL", "EXTENSION_NOT_AGREED", "DEAL_NOT_OPEN", "ALREADY_EXTENDED")),
            Map.entry(
                    "AcceptLowerTier",
                    List.of(
                            "accepted",
                            "NOT_YOUR_DEAL",
                            "LOWER_TIER_NOT_AGREED",
                            "DEAL_ALREADY_DECIDED",
                            "NOBODY_PAID")),
            Map.entry("CancelDeal", List.of("accepted", "NOT_YOUR_DEAL", "DEAL_NOT_CANCELLABLE")),
            Map.entry("DeclineJoin", List.of("COUPON_USED_UP", "DEAL_NOT_OPEN")),
            Map.entry(
                    "ChangeOrder",
                    List.of(
                            "accepted",
                            "ORDER_NOT_FOUND",
                            "NOT_YOUR_ORDER",
                            "ORDER_NOT_CHANGEABLE",
                            "OFFERING_UNKNOWN",
                            "QUANTITY_INVALID",
                            "OVER_LIMIT",
                            "SOLD_OUT",
                            "ORDER_ONLY_SHRINKS")),
            Map.entry(
                    "RecordWeights",
                    List.of("accepted", "NOT_YOUR_DEAL", "NOT_WEIGHABLE", "ORDER_NOT_FOUND", "OFFERING_UNKNOWN")),
            Map.entry(
                    "met",
                    List.of(
                            "placed at a lower tier",
                            "placed with a coupon",
                            "a coupon above the price",
                            "everybody gets the tier",
                            "a price does not rise",
                            "tolerance fills a case",
                            "tolerance goes back",
                            "a quantity fills no case",
                            "an order is left with nothing",
                            "no case fills, nothing forms",
                            "goods weigh less",
                            "goods weigh more",
                            "weighed at a lower tier",
                            "kept for nothing",
                            "an order follows later",
                            "an unpaid order becomes another",
                            "an order is paid that became another",
                            "a late payment takes its seat again",
                            "late with a coupon",
                            "a late payment takes its seat in a team again",
                            "a late payment finds the deal open again",
                            "a head is followed",
                            "a team forms after the cut-off",
                            "a team ends that was paid for",
                            "a team ends that nobody paid for",
                            "extended by the leader",
                            "extended after a miss",
                            "formed after it was extended",
                            "missed again",
                            "formed below the minimum",
                            "pieces enough, people too few",
                            "a confirmed order is called off")),
            Map.entry("StartPayment", List.of("accepted", "ORDER_NOT_FOUND", "NOT_YOUR_ORDER", "ORDER_NOT_PAYABLE")),
            Map.entry("Pay", List.of("accepted", "ORDER_NOT_FOUND", "PAYMENT_UNKNOWN", "PAYMENT_AMOUNT_MISMATCH")),
            Map.entry("Cancel", List.of("accepted", "ORDER_NOT_FOUND", "NOT_YOUR_ORDER", "ORDER_NOT_CANCELLABLE")),
            Map.entry("ExpireSeats", List.of("accepted")),
            Map.entry("CutOff", List.of("accepted", "NOT_YOUR_DEAL", "DEAL_ALREADY_DECIDED")),
            Map.entry("GoodsArrived", List.of("accepted", "NOT_YOUR_DEAL", "GOODS_NOT_EXPECTED")),
            Map.entry(
                    "ConfirmPickup",
                    List.of(
                            "accepted",
                            "NOT_YOUR_DEAL",
                            "NOT_READY_FOR_PICKUP",
                            "PICKUP_CODE_UNKNOWN",
                            "ALREADY_PICKED_UP")),
            Map.entry("HoldCommission", List.of("accepted", "ORDER_NOT_FOUND")),
            Map.entry("SettleRefund", List.of("accepted", "REFUND_UNKNOWN")),
            Map.entry("payment", List.of("AT_ONCE", "SOON", "LAST_MINUTE", "LATE", "FAILED", "SILENT")),
            Map.entry(
                    "refund",
                    List.of(
                            "taken",
                            "asked for again",
                            "refused at first",
                            "freed by the house",
                            "BUYER_CANCELLED",
                            "DEAL_FAILED",
                            "DEAL_CANCELLED",
                            "ORDER_CHANGED",
                            "CASE_NOT_FILLED",
                            "TIER_REACHED",
                            "WEIGHED_LESS",
                            "PAID_TOO_LATE",
                            "PAID_TWICE")),
            Map.entry("refused", List.of("KeyReused")),
            Map.entry("try again", List.of("NotReached", "DeskBusy", "DeskUnavailable", "RequestInFlight")),
            Map.entry("load", List.of("caught up")),
            Map.entry("version", List.of("somebody else was faster")),
            Map.entry("key", List.of("somebody else was faster")),
            Map.entry("outbox", List.of("sent", "sent again")),
            Map.entry(
                    "fault",
                    List.of(
                            "a request is lost",
                            "an answer is lost",
                            "a client is impatient",
                            "a client asks both instances",
                            "a question to the store is lost",
                            "an answer of the store is lost",
                            "the store has a conflict",
                            "done for an instance that is gone",
                            "a timer fires twice",
                            "the provider is away",
                            "the answer to a refund is lost",
                            "a webhook comes again",
                            "a notice under two ids")),
            Map.entry(
                    "crash before",
                    List.of(
                            "look up keys",
                            "load",
                            "commit",
                            "answer of commit",
                            "work",
                            "answer a request",
                            "answer a webhook",
                            "ask the provider for a page",
                            "give the page",
                            "tell of the time",
                            "claim refunds",
                            "ask the provider for a refund",
                            "note a refund",
                            "send the outbox",
                            "mark as sent")));

    private Listed() {}

    /** What of the list was never seen, sorted. */
    static List<String> unseen(Coverage coverage) {
        List<String> unseen = new ArrayList<>();
        LIST.forEach((area, all) -> all.stream()
                .filter(what -> coverage.count(area, what) == 0)
                .forEach(what -> unseen.add(area + ": " + what)));
        unseen.sort(null);
        return unseen;
    }
}
