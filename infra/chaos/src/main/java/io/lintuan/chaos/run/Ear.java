package io.lintuan.chaos.run;

import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Witness;
import java.util.concurrent.atomic.AtomicLong;

/** Hears every answer: whatever is broken behind it, a service says 503 and never that it does not know what happened. */
final class Ear implements Witness {
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final Findings findings;
    private final AtomicLong retries = new AtomicLong();

    Ear(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void answered(Call call, Reply reply) {
        if (reply.status() >= SERVER_ERROR && reply.status() != UNAVAILABLE) {
            findings.add("R3", "%s was answered with %s".formatted(call.kind(), reply));
        }
    }

    @Override
    public void retried(Call call, String reason) {
        retries.incrementAndGet();
    }

    long retries() {
        return retries.get();
    }
}
