package io.lintuan.local.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The stack that {@code up} or {@code demo} started here. */
public final class RunningStack {
    private RunningStack() {}

    /** Its variables while it is ready, by the directory in which stacks keep what is theirs. */
    public static Optional<Map<String, String>> variables(Path root) {
        StateDirectory state = StateDirectory.kept(root);
        return Status.isUp(state) ? Optional.of(Variables.read(state.environmentFile())) : Optional.empty();
    }
}
