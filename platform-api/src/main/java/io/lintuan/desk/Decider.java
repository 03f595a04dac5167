package io.lintuan.desk;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import java.time.Instant;
import java.util.List;

/** What decides about a deal; {@code GroupDeal::decide} wherever real orders are taken. */
@FunctionalInterface
public interface Decider {
    Decision decide(DealState state, List<Asked> commands, Instant now);
}
