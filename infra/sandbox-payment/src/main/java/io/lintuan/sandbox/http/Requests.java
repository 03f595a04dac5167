package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Refusal;
import io.lintuan.sandbox.webhook.Behaviour;
import java.time.Instant;
import java.util.Optional;

/** Bodies that are not records of the books themselves. */
final class Requests {
    private Requests() {}

    /** What a button or a caller adds when it pays; nothing is needed. */
    record Confirmation(Instant occurredAt) {}

    /** Fields left out are good behaviour. */
    record Conduct(
            String group,
            int delayMs,
            boolean duplicate,
            boolean reorder,
            boolean failRefunds,
            boolean failPayments,
            boolean failSplits) {
        Conduct {
            if (delayMs < 0 || delayMs > 600_000) {
                throw new Refusal(400, "delay-invalid", "delayMs is between 0 and 600000");
            }
        }

        Optional<String> forGroup() {
            return Optional.ofNullable(group);
        }

        Behaviour behaviour() {
            return new Behaviour(delayMs, duplicate, reorder, failRefunds, failPayments, failSplits);
        }
    }
}
