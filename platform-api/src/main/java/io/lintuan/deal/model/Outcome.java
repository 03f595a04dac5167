package io.lintuan.deal.model;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a command came to. A refusal is a value: it changes nothing and is as definite as an acceptance. */
public sealed interface Outcome {

    /** {@code order} is the order concerned as it is afterwards; {@code paymentId} the attempt that was recorded. */
    record Accepted(Optional<Order> order, Optional<UUID> paymentId) implements Outcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /** Nothing changed. */
    record Refused(RefusalCode code) implements Outcome {
        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

    static Outcome refused(RefusalCode code) {
        return new Refused(code);
    }

    static Outcome accepted() {
        return new Accepted(Optional.empty(), Optional.empty());
    }

    static Outcome accepted(Order order) {
        return new Accepted(Optional.of(order), Optional.empty());
    }
}
