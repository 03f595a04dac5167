package io.lintuan.risk;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.pulsar.Poison;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Holds the commission of the order that a signal names. The same signal again changes nothing. */
@Singleton
public class HoldOnSignal {
    private final OrderDesk desk;

    HoldOnSignal(OrderDesk desk) {
        this.desk = desk;
    }

    /** Errors: {@link Poison} for a signal about nothing we have; others of {@link OrderDesk} are worth another try. */
    public Mono<Void> hold(FraudSignal signal) {
        return desk.submit(new Submission(id(signal.dealId()), command(signal), Optional.empty(), Optional.empty()))
                .onErrorMap(DealNotFound.class, none -> new Poison("deal-not-found", signal.dealId()))
                .doOnNext(answer -> {
                    if (!answer.accepted()) {
                        throw new Poison(answer.refusal().wire(), signal.signalId());
                    }
                })
                .then();
    }

    private static DealCommand.HoldCommission command(FraudSignal signal) {
        return new DealCommand.HoldCommission(
                id(signal.orderId()), signal.signalId(), signal.ruleId(), evidence(signal), signal.occurredAt());
    }

    /** What a person needs to see why: the rule's version, what it saw and allowed, and the events behind it. */
    private static String evidence(FraudSignal signal) {
        return "v%d: %d of at most %d within %d s; events %s"
                .formatted(
                        signal.ruleVersion(),
                        signal.observed(),
                        signal.threshold() - 1,
                        signal.windowSeconds(),
                        String.join(" ", signal.evidenceEventIds()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Poison("id-invalid", String.valueOf(text));
        }
    }
}
