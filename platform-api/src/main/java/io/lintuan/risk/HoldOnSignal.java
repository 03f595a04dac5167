package io.lintuan.risk;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.CommitRefused;
import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.pulsar.Fields;
import io.lintuan.pulsar.Poison;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Holds the commission of the order that a signal names. The same signal again only adds to the evidence. */
@Singleton
public class HoldOnSignal {
    private final OrderDesk desk;
    private final Signals signals;

    HoldOnSignal(OrderDesk desk, Signals signals) {
        this.desk = desk;
        this.signals = signals;
    }

    /** Errors: {@link Poison} for a signal about nothing we have; others of {@link OrderDesk} are worth another try. */
    public Mono<Void> hold(FraudSignal signal) {
        UUID dealId = Fields.id("dealId", signal.dealId());
        String evidence = Evidence.of(signal);
        return desk.submit(new Submission(dealId, command(signal, evidence), Optional.empty(), Optional.empty()))
                .onErrorMap(DealNotFound.class, none -> new Poison("deal-not-found", signal.dealId()))
                // For example a signal's id that belongs to another order's signal already.
                .onErrorMap(CommitRefused.class, refused -> new Poison("store-refused", refused.getMessage()))
                .doOnNext(answer -> check(answer, signal))
                .flatMap(answer -> signals.saw(signal.signalId(), signal.observed(), evidence));
    }

    private static DealCommand.HoldCommission command(FraudSignal signal, String evidence) {
        return new DealCommand.HoldCommission(
                Fields.id("orderId", signal.orderId()),
                Fields.text("signalId", signal.signalId()),
                Fields.text("ruleId", signal.ruleId()),
                evidence,
                Fields.moment("occurredAt", signal.occurredAt()));
    }

    private static void check(Answer answer, FraudSignal signal) {
        if (!answer.accepted()) {
            throw new Poison(answer.refusal().wire(), signal.signalId());
        }
    }
}
