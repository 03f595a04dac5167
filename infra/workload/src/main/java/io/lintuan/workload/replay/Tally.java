package io.lintuan.workload.replay;

import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Witness;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What the client knows of the run. Nothing that goes wrong is swallowed: it is counted here, with its first example. */
final class Tally implements Witness {
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> retried = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<String, String> firstExamples = new ConcurrentHashMap<>();
    private final LongAdder keysRepeated = new LongAdder();
    private final LongAdder ordersAccepted = new LongAdder();
    private final Queue<DealResult> results = new ConcurrentLinkedQueue<>();

    @Override
    public void answered(Call call, Reply reply) {
        if (reply.accepted()) {
            return;
        }
        // The service counts every problem that it answers with, so every one is counted here.
        if (!reply.code().isEmpty()) {
            count(refused, reply.code());
        }
        if (!reply.later() && (reply.status() >= 500 || reply.code().isEmpty())) {
            failed(call.kind() + " answered " + reply.status(), reply.toString());
        }
    }

    @Override
    public void retried(Call call, String reason) {
        count(retried, reason);
    }

    /** The provider has no business refusals: whatever is not accepted there is a failure. */
    Witness atProvider() {
        return new Witness() {
            @Override
            public void answered(Call call, Reply reply) {
                if (!reply.accepted() && !reply.later()) {
                    failed("provider: " + call.kind() + " answered " + reply.status(), reply.toString());
                }
            }

            @Override
            public void retried(Call call, String reason) {
                count(retried, "provider: " + reason);
            }
        };
    }

    void failed(String kind, String example) {
        firstExamples.putIfAbsent(kind, example);
        count(failures, kind);
    }

    void keyRepeated() {
        keysRepeated.increment();
    }

    void orderAccepted() {
        ordersAccepted.increment();
    }

    void dealDone(DealResult result) {
        results.add(result);
    }

    Queue<DealResult> results() {
        return results;
    }

    Set<String> acceptedIds() {
        return results.stream()
                .flatMap(deal -> deal.orders().stream())
                .map(AcceptedOrder::orderId)
                .collect(Collectors.toSet());
    }

    Map<String, Long> refused() {
        return copy(refused);
    }

    Map<String, Long> retried() {
        return copy(retried);
    }

    /** Number of failures by kind, each kind with its first example. */
    Map<String, Long> failuresWithExamples() {
        Map<String, Long> withExamples = new TreeMap<>();
        copy(failures)
                .forEach((kind, count) -> withExamples.put(kind + " (first: " + firstExamples.get(kind) + ")", count));
        return withExamples;
    }

    long keysRepeatedCount() {
        return keysRepeated.sum();
    }

    String progress(int deals) {
        long refusals = refused.values().stream().mapToLong(LongAdder::sum).sum();
        long failed = failures.values().stream().mapToLong(LongAdder::sum).sum();
        return "%d of %d deals, %d orders accepted, %d refused, %d failures"
                .formatted(results.size(), deals, ordersAccepted.sum(), refusals, failed);
    }

    private static void count(Map<String, LongAdder> counters, String name) {
        counters.computeIfAbsent(name, any -> new LongAdder()).increment();
    }

    private static Map<String, Long> copy(Map<String, LongAdder> counters) {
        Map<String, Long> copy = new TreeMap<>();
        counters.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }
}
