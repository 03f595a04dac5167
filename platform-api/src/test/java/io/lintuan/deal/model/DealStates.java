package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.NOON;

import io.lintuan.money.BasisPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deals that are too large to be told order by order. */
final class DealStates {
    private static final int BOXES = 1_000_000;

    private DealStates() {}

    /** A deal that cannot form, with as many paid orders of one box each. */
    static DealState withPaidOrders(int orders) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            UUID buyer = new UUID(2, i);
            asked.add(new Asked(DealFixture.join(i, buyer, DealFixture.grapes(1)), Optional.empty()));
            asked.add(new Asked(DealFixture.start(i, buyer, i), Optional.empty()));
            asked.add(new Asked(DealFixture.pay(i, i, 100), Optional.empty()));
        }
        return GroupDeal.decide(largeAt(100), asked, NOON).after();
    }

    /** A large deal of teams, with as many that one person has paid for each. */
    static DealState withTeams(int teams, GroupTerms group) {
        DealState plain = largeAt(100);
        DealState state = DealState.restore(
                plain.terms().with(group),
                1,
                1,
                DealStatus.OPEN,
                false,
                Optional.empty(),
                plain.offerings(),
                List.of());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < teams; i++) {
            UUID buyer = new UUID(2, i);
            asked.add(new Asked(DealFixture.join(i, buyer, DealFixture.grapes(1)), Optional.empty()));
            asked.add(new Asked(DealFixture.start(i, buyer, i), Optional.empty()));
            asked.add(new Asked(DealFixture.pay(i, i, 100), Optional.empty()));
        }
        return GroupDeal.decide(state, asked, NOON).after();
    }

    /** A large deal without orders whose boxes cost {@code unitPriceMinor}, with five per cent for the leader. */
    static DealState largeAt(long unitPriceMinor) {
        DealTerms terms = new DealTerms(
                new UUID(9, 1),
                DealFixture.LEADER,
                new UUID(7, 7),
                new UUID(8, 8),
                BOXES,
                new BasisPoints(500),
                "CNY",
                DealFixture.CUT_OFF,
                false);
        Offering grapes = new Offering(DealFixture.GRAPES, 0, "grapes", unitPriceMinor, BOXES, 10, 0, 0);
        return DealState.restore(terms, 1, 1, DealStatus.OPEN, false, Optional.empty(), List.of(grapes), List.of());
    }
}
