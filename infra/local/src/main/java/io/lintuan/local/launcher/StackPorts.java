package io.lintuan.local.launcher;

import io.lintuan.local.process.Ports;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** The ports of a stack. Each is chosen by a variable, or its usual one, or, where that is taken, a free one. */
record StackPorts(int http, int payment, int flink, int postgres, int pulsar, int pulsarAdmin, int clickHouse) {
    private static final Map<String, Integer> USUAL = Map.of(
            "LINTUAN_HTTP_PORT",
            8_080,
            "LINTUAN_PAYMENT_PORT",
            8_090,
            "LINTUAN_FLINK_PORT",
            8_081,
            "LINTUAN_POSTGRES_PORT",
            15_432,
            "LINTUAN_PULSAR_PORT",
            16_650,
            "LINTUAN_PULSAR_ADMIN_PORT",
            18_080,
            "LINTUAN_CLICKHOUSE_PORT",
            18_123);

    static StackPorts choose(Map<String, String> environment) {
        return choose(environment, Ports::isFree, Ports::free);
    }

    /** For a stack beside the usual one: nothing but free ports. */
    static StackPorts allFree() {
        return choose(Map.of(), port -> false, Ports::free);
    }

    /** Apart from the machine, so that it can be tested. */
    static StackPorts choose(Map<String, String> environment, IntPredicate isFree, IntSupplier anyFree) {
        PortChoice choice = new PortChoice(USUAL, environment, isFree, anyFree);
        return new StackPorts(
                choice.of("LINTUAN_HTTP_PORT"),
                choice.of("LINTUAN_PAYMENT_PORT"),
                choice.of("LINTUAN_FLINK_PORT"),
                choice.of("LINTUAN_POSTGRES_PORT"),
                choice.of("LINTUAN_PULSAR_PORT"),
                choice.of("LINTUAN_PULSAR_ADMIN_PORT"),
                choice.of("LINTUAN_CLICKHOUSE_PORT"));
    }
}
