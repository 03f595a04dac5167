package io.lintuan.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A verb of {@code ./lintuan} that another module brings; found as a service when that module is on the class path. */
public interface Verb {

    /** As people type it. */
    String name();

    /** Returns the exit code. */
    int run(Place place, List<String> arguments);

    /**
     * Where it was called.
     *
     * @param state the directory in which stacks keep what is theirs
     */
    record Place(Project project, Path state, Map<String, String> environment) {

        /** A file that the caller named, seen from where they stood. */
        public Path file(String name) {
            return Path.of(environment.getOrDefault("LINTUAN_CALLED_FROM", "."))
                    .resolve(name)
                    .toAbsolutePath();
        }
    }
}
