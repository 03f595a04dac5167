package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** Chooses ports that are free and differ from each other; those that were asked for by a variable go first. */
final class PortChoice {
    private static final int PORT_MAX = 65_535;
    private final Map<String, Integer> usual;
    private final Map<String, String> environment;
    private final IntPredicate isFree;
    private final IntSupplier anyFree;
    /** Ports and who has them. */
    private final Map<Integer, String> given = new TreeMap<>();

    /** @param usual the port that each variable stands for when it is not set */
    PortChoice(Map<String, Integer> usual, Map<String, String> environment, IntPredicate isFree, IntSupplier anyFree) {
        this.usual = usual;
        this.environment = environment;
        this.isFree = isFree;
        this.anyFree = anyFree;
        usual.keySet().stream().sorted().forEach(this::reserve);
    }

    /** @throws CannotStart when the variable holds no port, one that is taken, or that of another variable */
    int of(String variable) {
        String wish = wish(variable);
        if (!wish.isEmpty() && number(variable, wish) != 0) {
            return number(variable, wish);
        }
        int port = usual.get(variable);
        if (!wish.isEmpty() || given.containsKey(port) || !isFree.test(port)) {
            port = anyFree.getAsInt();
        }
        while (given.putIfAbsent(port, variable) != null) {
            port = anyFree.getAsInt();
        }
        return port;
    }

    private void reserve(String variable) {
        String wish = wish(variable);
        if (wish.isEmpty() || number(variable, wish) == 0) {
            return;
        }
        int port = number(variable, wish);
        String other = given.putIfAbsent(port, variable);
        if (other != null) {
            throw new CannotStart(other + " and " + variable + " are both " + port + "; they must differ.");
        }
        if (!isFree.test(port)) {
            throw new CannotStart("Port " + port + " is taken by another program. Stop that, or choose another: "
                    + variable + "=" + (port < PORT_MAX ? port + 1 : port - 1) + ", or " + variable
                    + "=0 for any free one.");
        }
    }

    private String wish(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }

    private static int number(String variable, String wish) {
        int port = wish.matches("\\d{1,5}") ? Integer.parseInt(wish) : -1;
        if (port < 0 || port > PORT_MAX) {
            throw new CannotStart(
                    variable + " is '" + wish + "'; it must be a port (1 to " + PORT_MAX + "), or 0 for any free one.");
        }
        return port;
    }
}
