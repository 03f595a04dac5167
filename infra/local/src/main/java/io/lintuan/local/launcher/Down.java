package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: asks the launcher of this state directory to end, and waits until it has. */
final class Down {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private final StateDirectory state;
    private final Terminal terminal;

    Down(StateDirectory state, Terminal terminal) {
        this.state = state;
        this.terminal = terminal;
    }

    int run() {
        Optional<ProcessHandle> launcher = StackLock.holder(state.lockFile());
        if (launcher.isEmpty()) {
            terminal.say("Nothing is running.");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            terminal.say("Everything is stopped.");
            return 0;
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotStart("Process " + launcher.get().pid() + " does not end. See " + state.logs(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Waiting was interrupted.", e);
        }
    }
}
