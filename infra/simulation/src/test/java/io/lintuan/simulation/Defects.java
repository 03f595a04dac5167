package io.lintuan.simulation;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.KeyName;
import io.lintuan.desk.StoredAnswer;
import io.lintuan.ledger.Cause;
import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.service.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Products that are wrong in one place. */
final class Defects {
    private Defects() {}

    static Make keysAreNotLookedUp() {
        return Make.PRODUCT.withStore(coverage -> new MemoryStore(coverage) {
            @Override
            protected Map<KeyName, StoredAnswer> answers(Collection<KeyName> names) {
                return Map.of();
            }

            @Override
            protected boolean isTaken(KeyName name) {
                return false;
            }
        });
    }

    static Make aStaleCommitIsTaken() {
        return Make.PRODUCT.withStore(coverage -> new MemoryStore(coverage) {
            @Override
            protected boolean isCurrent(DealCommit commit) {
                return true;
            }
        });
    }

    static Make aCommitIsAcknowledgedAndLost() {
        return Make.PRODUCT.withStore(Forgetful::new);
    }

    /** Its books take it in and never let it go. */
    static Make aSecondPaymentIsCounted() {
        Set<Cause> back = EnumSet.of(Cause.REFUND_UNMATCHED);
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            return Altered.without(decided, posting -> back.contains(posting.cause()));
        });
    }

    static Make aLatePaymentIsForgotten() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> core.decide(
                state,
                commands.stream()
                        .map(asked -> isLate(state, asked.command()) ? asked(new DealCommand.ExpireSeats()) : asked)
                        .toList(),
                now));
    }

    static Make aRefundHasAnotherNameEachTime() {
        return Make.PRODUCT.withRefundName((key, attempt) -> attempt.equals("1") ? key : key + "/" + attempt);
    }

    static Make aRefundIsNotedBeforeItIsAskedFor() {
        return Make.PRODUCT.notingRefundsFirst();
    }

    static Make timeTakesWhatIsPaid() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            List<Asked> more = new ArrayList<>(commands);
            if (commands.stream().anyMatch(asked -> asked.command() instanceof DealCommand.ExpireSeats)) {
                more.addAll(paidAndExpired(state, now));
            }
            return Altered.answering(core.decide(state, more, now), commands.size());
        });
    }

    static Make commissionIsNotTakenBack() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> Altered.without(
                core.decide(state, commands, now), posting -> posting.cause() == Cause.COMMISSION_REVERSED));
    }

    static Make whatElsewhereChangedIsReadInPart() {
        return Make.PRODUCT.withStore(coverage -> new MemoryStore(coverage) {
            @Override
            protected List<Order> changed(DealState since, DealState deal) {
                List<Order> changed = super.changed(since, deal);
                return changed.size() < 2 ? changed : changed.subList(0, 1);
            }
        });
    }

    static Make aDecisionForgetsToNameAnOrder() {
        return Make.PRODUCT.withCore(core -> (state, commands, now) -> {
            Decision decided = core.decide(state, commands, now);
            return decided.changed().size() < 2 ? decided : Altered.naming(decided, 1);
        });
    }

    private static List<Asked> paidAndExpired(DealState state, Instant now) {
        return state.orders().values().stream()
                .filter(order -> order.status() == OrderStatus.PAID_WAITING_GROUP
                        && order.placement().heldUntil().isBefore(now))
                .map(order -> asked(new DealCommand.Cancel(
                        order.orderId(), order.placement().buyerId())))
                .collect(Collectors.toList());
    }

    private static boolean isLate(DealState state, DealCommand command) {
        return command instanceof DealCommand.Pay pay
                && state.order(pay.orderId())
                        .filter(order -> order.status() == OrderStatus.CANCELLED)
                        .isPresent();
    }

    private static Asked asked(DealCommand command) {
        return new Asked(command, Optional.empty());
    }

    /** Says yes to every fortieth commit and keeps nothing of it. */
    private static final class Forgetful extends MemoryStore {
        private int commits;

        Forgetful(Coverage coverage) {
            super(coverage);
        }

        @Override
        protected Set<UUID> commit(List<DealCommit> batch) {
            commits++;
            return commits % 40 == 0
                    ? batch.stream().map(DealCommit::dealId).collect(Collectors.toSet())
                    : super.commit(batch);
        }
    }
}
