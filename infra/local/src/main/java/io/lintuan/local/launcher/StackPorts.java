package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import io.lintuan.local.process.Ports;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** The ports of a stack. Each is chosen by a variable, or its usual one, or, where that is taken, a free one. */
record StackPorts(int http, int payment, int flink, int postgres, int pulsar, int pulsarAdmin, int clickHouse) {
    private static final int HTTP = 8080;
    private static final int PAYMENT = 8090;
    private static final int FLINK = 8081;
    private static final int POSTGRES = 15432;
    private static final int PULSAR = 16650;
    private static final int PULSAR_ADMIN = 18080;
    private static final int CLICKHOUSE = 18123;

    static StackPorts choose(Map<String, String> environment) {
        return new Choice(environment, Ports::isFree, Ports::free).all();
    }

    /** For a stack beside the usual one: nothing but free ports. */
    static StackPorts allFree() {
        return new Choice(Map.of(), port -> false, Ports::free).all();
    }

    /** How a port is chosen; apart from the machine, so that it can be tested. */
    record Choice(Map<String, String> environment, IntPredicate isFree, IntSupplier anyFree) {

        StackPorts all() {
            return new StackPorts(
                    of("LINTUAN_HTTP_PORT", HTTP),
                    of("LINTUAN_PAYMENT_PORT", PAYMENT),
                    of("LINTUAN_FLINK_PORT", FLINK),
                    of("LINTUAN_POSTGRES_PORT", POSTGRES),
                    of("LINTUAN_PULSAR_PORT", PULSAR),
                    of("LINTUAN_PULSAR_ADMIN_PORT", PULSAR_ADMIN),
                    of("LINTUAN_CLICKHOUSE_PORT", CLICKHOUSE));
        }

        private int of(String variable, int usual) {
            String wish = environment.getOrDefault(variable, "");
            if (wish.isBlank()) {
                return isFree.test(usual) ? usual : anyFree.getAsInt();
            }
            if (!wish.matches("\\d{1,5}")) {
                throw new CannotStart(variable + " is '" + wish + "'; it must be a port, or 0 for any free one.");
            }
            int port = Integer.parseInt(wish);
            if (port == 0) {
                return anyFree.getAsInt();
            }
            if (!isFree.test(port)) {
                throw new CannotStart("Port " + port + " is taken by another program. Stop that, or choose another: "
                        + variable + "=" + (port + 1) + ", or " + variable + "=0 for any free one.");
            }
            return port;
        }
    }
}
