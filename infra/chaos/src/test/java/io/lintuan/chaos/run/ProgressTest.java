package io.lintuan.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    @Test
    void letsAFaultWaitForItsOperation() {
        CompletableFuture<Void> fault = waiting(2);
        progress.operationDone();
        Awaitility.await().during(Duration.ofMillis(100)).until(() -> !fault.isDone());
        progress.operationDone();
        fault.join();
        assertThat(progress.done()).isEqualTo(2);
    }

    @Test
    void keepsNobodyWaitingForOperationsThatWillNotCome() {
        CompletableFuture<Void> fault = waiting(2);
        progress.finish();
        fault.join();
    }

    private CompletableFuture<Void> waiting(int operations) {
        return CompletableFuture.runAsync(() -> {
            try {
                progress.await(operations);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
