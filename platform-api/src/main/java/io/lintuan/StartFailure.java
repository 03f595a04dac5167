package io.lintuan;

import io.lintuan.settings.SettingMissing;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Failures of the start that are not ours, in a sentence that says what to do. */
final class StartFailure {
    private static final int CAUSES_MOST = 20;

    private StartFailure() {}

    /** Empty for a failure whose trace somebody has to see. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MOST)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        // The system's own error: which class it has depends on the transport.
        if (cause instanceof ServerStartupException && cause.getCause() instanceof IOException taken) {
            return Optional.of("The service cannot listen: " + taken.getMessage()
                    + ". Set LINTUAN_HTTP_PORT to a port that is free.");
        }
        return cause instanceof SettingMissing missing ? Optional.of(missing.getMessage() + ".") : Optional.empty();
    }
}
