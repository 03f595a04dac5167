package io.lintuan.identity;

import java.util.UUID;

/**
 * Who asks, as the token says.
 *
 * @param statesTime the token may state when something happened (demo environment only)
 */
public record Caller(UUID personId, String name, Role role, boolean statesTime) {

    /** Seeds and replays need room that people do not. */
    public boolean isDriver() {
        return role == Role.DEMO || statesTime;
    }
}
