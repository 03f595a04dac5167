package io.lintuan.workload.replay;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.replay.plan.Repeat;
import java.util.concurrent.CompletableFuture;

/** Sends a request once or twice with the same key; two answers must be the same, word for word. */
record Repeater(ApiClient api, Tally tally) {

    CompletableFuture<Reply> send(Call call, Repeat repeat) {
        CompletableFuture<Reply> first = api.send(call);
        if (repeat == Repeat.NEVER) {
            return first;
        }
        CompletableFuture<Reply> second =
                repeat == Repeat.AT_ONCE ? api.send(call) : first.thenCompose(any -> api.send(call));
        return first.thenCombine(second, (one, other) -> same(call, one, other));
    }

    private Reply same(Call call, Reply one, Reply other) {
        tally.keyRepeated();
        if (one.status() != other.status() || !one.json().equals(other.json())) {
            tally.failed(call.kind() + " gave another answer to the same key", one + " / " + other);
        }
        return one;
    }
}
