package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Test
    void closesNoConnectionUnderItsQuery() {
        Engine engine = new Engine(library(), Path.of("nowhere"), 2);
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<Void> query = CompletableFuture.runAsync(() -> ask(engine, answer));
        Awaitility.await().until(() -> calls.contains("asked"));

        CompletableFuture<Void> closing = CompletableFuture.runAsync(engine::close);
        answer.countDown();
        query.join();
        closing.join();

        assertThat(calls).endsWith("answered", "chdb_close_conn", "chdb_close_conn", "chdb_close_conn");
    }

    @Test
    void leavesAConnectionOpenWhoseQueryDoesNotEnd() {
        Engine engine = new Engine(library(), Path.of("nowhere"), 1);
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<Void> query = CompletableFuture.runAsync(() -> ask(engine, answer));
        Awaitility.await().until(() -> calls.contains("asked"));

        engine.close();

        assertThat(calls).doesNotContain("chdb_close_conn");
        answer.countDown();
        query.join();
    }

    private void ask(Engine engine, CountDownLatch answer) {
        try {
            engine.with(connection -> {
                calls.add("asked");
                await(answer);
                return calls.add("answered");
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers every call with something that may be read. */
    private ChdbLibrary library() {
        return (ChdbLibrary) Proxy.newProxyInstance(
                ChdbLibrary.class.getClassLoader(), new Class<?>[] {ChdbLibrary.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getReturnType() == Pointer.class
                            ? new Memory(Native.POINTER_SIZE)
                            : nothing(method.getReturnType());
                });
    }

    private static Object nothing(Class<?> type) {
        return type == long.class ? (Object) 0L : null;
    }
}
