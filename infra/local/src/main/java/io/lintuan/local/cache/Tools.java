package io.lintuan.local.cache;

import java.nio.file.Path;
import java.util.Map;

/** The commands that fetch, as the script {@code lintuan} takes them: by name, or those that variables name. */
public record Tools(String maven, String npm) {

    public static Tools ofThisMachine() {
        return of(System.getenv());
    }

    static Tools of(Map<String, String> environment) {
        return new Tools(command(environment, "LINTUAN_MVN", "mvn"), command(environment, "LINTUAN_NPM", "npm"));
    }

    /** A path is meant from here; the command runs elsewhere. */
    private static String command(Map<String, String> environment, String variable, String usual) {
        String named = environment.getOrDefault(variable, "");
        if (named.isBlank()) {
            return usual;
        }
        return named.contains("/") ? Path.of(named).toAbsolutePath().toString() : named;
    }
}
