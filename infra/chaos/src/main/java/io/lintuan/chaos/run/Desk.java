package io.lintuan.chaos.run;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Asks until there is an answer that is one, and compares it with what it must be. */
final class Desk {
    private static final Duration PAID_MOST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ApiClient api;
    private final ApiClient provider;

    Desk(ApiClient api, ApiClient provider) {
        this.api = api;
        this.provider = provider;
    }

    /** Something came out otherwise than it must; ends the errand. The message is a sentence for the report. */
    static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Otherwise(String sentence) {
            super(sentence);
        }
    }

    /** The answer, which must be an acceptance. */
    Reply accepted(Call call) {
        Reply reply = send(api, call);
        if (!reply.accepted()) {
            throw new Otherwise("%s with key %s must be accepted and was answered with %s"
                    .formatted(call.kind(), call.key().orElse("-"), reply));
        }
        return reply;
    }

    /** The answer must be a refusal with this status and code. */
    void refused(Call call, int status, String code) {
        Reply reply = send(api, call);
        if (reply.status() != status || !reply.code().equals(code)) {
            throw new Otherwise("%s with key %s must be refused with %d %s and was answered with %s"
                    .formatted(call.kind(), call.key().orElse("-"), status, code, reply));
        }
    }

    /** What the buyer's tap on "pay" does at the provider. */
    void confirmed(String paymentId) {
        Reply reply = send(provider, Platform.confirm(paymentId, null));
        if (!reply.accepted()) {
            throw new Otherwise("the provider must take payment %s and answered with %s".formatted(paymentId, reply));
        }
    }

    /** Returns when the provider's notice has reached the order. */
    void awaitPaid(Session buyer, String orderId) {
        long deadline = System.nanoTime() + PAID_MOST.toNanos();
        while (accepted(Platform.order(buyer, orderId)).text("status").equals("PENDING_PAYMENT")) {
            if (System.nanoTime() > deadline) {
                throw new Otherwise("order %s was paid at the provider and is still PENDING_PAYMENT after %d s"
                        .formatted(orderId, PAID_MOST.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Reply send(ApiClient client, Call call) {
        try {
            return client.send(call).join();
        } catch (CompletionException e) {
            throw new Otherwise("%s with key %s got no answer: %s"
                    .formatted(call.kind(), call.key().orElse("-"), e.getCause()));
        }
    }
}
