package io.lintuan.simulation;

import io.lintuan.deal.model.Decision;
import io.lintuan.ledger.Posting;
import java.lang.reflect.RecordComponent;
import java.util.function.Predicate;

/** Decisions with something taken out. By the names of their parts, so that a part that is new to them is carried along. */
final class Altered {
    private Altered() {}

    static Decision without(Decision decision, Predicate<Posting> out) {
        return with(
                decision,
                "postings",
                decision.postings().stream().filter(out.negate()).toList());
    }

    /** As if so many commands had been asked. */
    static Decision answering(Decision decision, int commands) {
        return with(decision, "outcomes", decision.outcomes().subList(0, commands));
    }

    /** Only the first orders that changed. */
    static Decision naming(Decision decision, int orders) {
        return with(decision, "changed", decision.changed().subList(0, orders));
    }

    private static Decision with(Decision decision, String part, Object other) {
        RecordComponent[] parts = Decision.class.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = parts[i].getName().equals(part)
                        ? other
                        : parts[i].getAccessor().invoke(decision);
            }
            return Decision.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
