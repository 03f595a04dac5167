package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Takes a sentence out of the wrapping that another thread put around it. */
final class Failures {
    private Failures() {}

    static <T> T unwrapped(Supplier<T> join) {
        try {
            return join.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CannotStart("Starting failed: " + e.getCause(), e);
        }
    }
}
