package io.lintuan.simulation;

import io.lintuan.deal.model.GroupDeal;
import io.lintuan.desk.Decider;
import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.service.MemoryStore;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * What a world is made of that a test may make wrong.
 *
 * @param core what decides, of how many orders follow their deal in one decision
 * @param store what keeps
 * @param refundName what a refund is called at the provider, of its key and the number of the attempt
 * @param notesRefundsFirst that a refund is carried out is noted before it is
 */
record Make(
        IntFunction<Decider> core,
        Function<Coverage, MemoryStore> store,
        BinaryOperator<String> refundName,
        boolean notesRefundsFirst) {

    /** The product as it is. */
    static final Make PRODUCT = new Make(
            ordersMost -> (state, commands, now) -> GroupDeal.decide(state, commands, now, ordersMost),
            MemoryStore::new,
            (key, attempt) -> key,
            false);

    Make withCore(UnaryOperator<Decider> change) {
        return new Make(ordersMost -> change.apply(core.apply(ordersMost)), store, refundName, notesRefundsFirst);
    }

    Make withStore(Function<Coverage, MemoryStore> other) {
        return new Make(core, other, refundName, notesRefundsFirst);
    }

    Make withRefundName(BinaryOperator<String> other) {
        return new Make(core, store, other, notesRefundsFirst);
    }

    Make notingRefundsFirst() {
        return new Make(core, store, refundName, true);
    }
}
