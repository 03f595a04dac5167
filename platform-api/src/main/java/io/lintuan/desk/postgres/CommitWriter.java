package io.lintuan.desk.postgres;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.deal.model.ClosingPrice;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Filling;
import io.lintuan.deal.model.Line;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.Team;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.KeyName;
import io.lintuan.ledger.Posting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns decisions into rows. */
final class CommitWriter {
    private final CommitRows rows = new CommitRows();
    private final DeskJson json;

    CommitWriter(DeskJson json) {
        this.json = json;
    }

    /** Deals and keys are written in one order everywhere, so that two desks wait for each other instead of locking. */
    static DeskStatement statement(List<DealCommit> commits, DeskJson json) {
        CommitWriter writer = new CommitWriter(json);
        commits.stream().sorted(Comparator.comparing(DealCommit::dealId)).forEach(writer::deal);
        writer.keys(commits);
        return writer.rows.statement();
    }

    private void deal(DealCommit commit) {
        Decision decision = commit.decision();
        DealState after = decision.after();
        UUID gate = commit.dealId();
        rows.deals.add(
                gate,
                decision.before().version(),
                after.eventSequence(),
                after.status().name(),
                after.assured(),
                after.decidedAt().orElse(null),
                decision.unfinished(),
                after.cutOffAt(),
                after.extendedTo().isPresent() ? after.terms().cutOffAt() : null,
                after.paidPeople(),
                after.takenOrders());
        for (Offering offering : after.offerings()) {
            if (!offering.equals(
                    decision.before().offering(offering.offeringId()).orElse(null))) {
                offering(gate, offering);
            }
        }
        decision.changed().forEach(order -> order(gate, decision, order));
        decision.teams().forEach(team -> team(gate, decision, team));
        decision.postings().forEach(posting -> posting(gate, posting, commit.recordedAt()));
        effects(gate, decision.effects(), after.terms().currency(), commit.recordedAt());
        events(commit);
    }

    private void offering(UUID gate, Offering offering) {
        Optional<ClosingPrice> closing = offering.closing();
        Optional<Filling> filling = closing.flatMap(ClosingPrice::filling);
        rows.offerings.add(
                gate,
                offering.offeringId(),
                offering.held(),
                offering.paid(),
                offering.tolerance(),
                closing.map(ClosingPrice::unitPriceMinor).orElse(null),
                filling.map(Filling::ofTolerance).orElse(null),
                filling.flatMap(Filling::last).orElse(null),
                filling.map(Filling::lastPieces).orElse(null));
    }

    private void order(UUID gate, Decision decision, Order order) {
        UUID paymentId = order.payment().map(Order.Payment::paymentId).orElse(null);
        Instant paidAt = order.payment().map(Order.Payment::paidAt).orElse(null);
        Instant pickedUpAt = order.pickedUpAt().orElse(null);
        long commissionMinor = order.commission().amountMinor();
        boolean held = order.commission().held();
        String status = order.status().name();
        String left = order.left().map(CancelReason::name).orElse(null);
        long version = decision.after().version();
        if (!decision.isNew(order)) {
            rows.ordersChanged.add(
                    gate, order.orderId(), status, left, commissionMinor, held, paymentId, paidAt, pickedUpAt, version);
            changedLines(gate, decision.before().order(order.orderId()).orElseThrow(), order);
            return;
        }
        var placed = order.placement();
        rows.ordersNew.add(
                gate,
                order.orderId(),
                gate,
                placed.buyerId(),
                placed.buyer(),
                status,
                left,
                order.amountMinor(),
                commissionMinor,
                held,
                paymentId,
                placed.pickupCode(),
                placed.placedAt(),
                placed.heldUntil(),
                paidAt,
                pickedUpAt,
                version,
                placed.returnExclusionConfirmed(),
                placed.place().pickupPointId().orElse(null),
                placed.place().teamId().orElse(null),
                placed.recipient().orElse(null));
        placed.lines().forEach(line -> newLine(gate, order, line));
    }

    /** Nearly every line is kept whole when it is written, and then says nothing of what is kept. */
    private void newLine(UUID gate, Order order, Line line) {
        Line.Kept kept = line.kept();
        if (line.isKeptWhole()) {
            rows.lines.add(
                    gate,
                    order.orderId(),
                    line.ordinal(),
                    line.offeringId(),
                    line.quantity(),
                    line.unitPriceMinor(),
                    line.amountMinor(),
                    kept.tolerance(),
                    line.discountMinor());
            return;
        }
        rows.linesNotWhole.add(
                gate,
                order.orderId(),
                line.ordinal(),
                line.offeringId(),
                line.quantity(),
                line.unitPriceMinor(),
                line.amountMinor(),
                kept.tolerance(),
                line.discountMinor(),
                kept.pieces(),
                kept.tolerance(),
                kept.unitPriceMinor(),
                grams(kept),
                line.keptMinor());
    }

    private static Integer grams(Line.Kept kept) {
        return kept.grams().isPresent() ? kept.grams().getAsInt() : null;
    }

    private void changedLines(UUID gate, Order before, Order after) {
        for (Line line : after.placement().lines()) {
            if (!line.equals(before.placement().lines().get(line.ordinal()))) {
                Line.Kept kept = line.kept();
                rows.linesChanged.add(
                        gate,
                        after.orderId(),
                        line.ordinal(),
                        kept.pieces(),
                        kept.tolerance(),
                        kept.unitPriceMinor(),
                        grams(kept),
                        line.keptMinor());
            }
        }
    }

    private void team(UUID gate, Decision decision, Team team) {
        Instant decidedAt = team.decidedAt().orElse(null);
        if (!decision.isNew(team)) {
            rows.teamsChanged.add(
                    gate, team.teamId(), team.headOrderId(), team.status().name(), decidedAt, team.held(), team.paid());
            return;
        }
        rows.teamsNew.add(
                gate,
                team.teamId(),
                gate,
                team.size(),
                team.headOrderId(),
                team.startedAt(),
                team.deadline(),
                team.status().name(),
                decidedAt,
                team.held(),
                team.paid());
    }

    private void posting(UUID gate, Posting posting, Instant recordedAt) {
        rows.postings.add(
                gate,
                posting.id(),
                posting.source(),
                posting.destination(),
                posting.asset(),
                posting.amountMinor(),
                posting.cause().name(),
                posting.causeId(),
                posting.dealId().orElse(null),
                posting.orderId().orElse(null),
                posting.reverses().orElse(null),
                posting.occurredAt(),
                recordedAt);
    }

    private void effects(UUID gate, Decision.Effects effects, String currency, Instant recordedAt) {
        effects.attempts()
                .forEach(attempt -> rows.payments.add(
                        gate, attempt.paymentId(), attempt.orderId(), attempt.amountMinor(), currency, attempt.at()));
        effects.refunds()
                .forEach(asked -> rows.refunds.add(
                        gate,
                        asked.refund().key(),
                        asked.orderId(),
                        asked.refund().paymentId(),
                        asked.refund().amountMinor(),
                        currency,
                        asked.refund().reason().name(),
                        "REQUESTED",
                        recordedAt,
                        asked.at()));
        effects.settled().forEach(refund -> rows.settled.add(gate, refund.key(), "SETTLED", refund.at()));
        effects.signals()
                .forEach(signal -> rows.signals.add(
                        gate,
                        signal.signalId(),
                        signal.orderId(),
                        signal.ruleId(),
                        signal.evidence(),
                        signal.at(),
                        recordedAt));
    }

    private void events(DealCommit commit) {
        Decision decision = commit.decision();
        DealTerms terms = decision.after().terms();
        Envelopes envelopes = new Envelopes(
                new Envelopes.Deal(terms.dealId(), terms.communityId(), terms.leaderId()),
                decision.after().version(),
                decision.before().eventSequence(),
                commit.recordedAt());
        decision.events().forEach(event -> outbox(rows.outbox, envelopes.wrap(event), json));
    }

    static void outbox(Rows outbox, DealEnvelope envelope, DeskJson json) {
        UUID dealId = UUID.fromString(envelope.key());
        outbox.add(
                dealId,
                Topics.partitionOf(envelope.key()),
                dealId,
                envelope.dealVersion(),
                envelope.ordinal(),
                UUID.fromString(envelope.eventId()),
                envelope.type().name(),
                envelope.recordedAt(),
                json.write(envelope));
    }

    private void keys(List<DealCommit> commits) {
        record Gated(UUID gate, DealCommit.KeyedAnswer keyed) {}
        commits.stream()
                .flatMap(commit -> commit.answers().stream().map(keyed -> new Gated(commit.dealId(), keyed)))
                .sorted(Comparator.comparing(gated -> KeyName.of(gated.keyed().key())))
                .forEach(gated -> key(rows.keys, gated.gate(), gated.keyed(), json));
    }

    static void key(Rows keys, UUID gate, DealCommit.KeyedAnswer keyed, DeskJson json) {
        keys.add(
                gate,
                keyed.key().caller(),
                keyed.key().key(),
                keyed.key().fingerprint(),
                json.write(keyed.answer()),
                keyed.answer().recordedAt());
    }
}
