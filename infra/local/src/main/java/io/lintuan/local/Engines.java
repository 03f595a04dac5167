package io.lintuan.local;

import io.lintuan.local.containers.ContainerEngines;
import io.lintuan.local.embedded.EmbeddedEngines;

/**
 * Starts engines and waits until they answer. Two ways stand behind it: processes of this machine, and containers;
 * who calls sees no difference. Flink is not here: it runs from our own class path in both.
 *
 * <p>Every method throws {@link CannotStart} with a sentence when the engine did not come up in time.
 */
public interface Engines {

    /** PostgreSQL 18, durable (fsync and synchronous commit on), with an empty database {@code lintuan}. */
    Running<PostgresEndpoint> startPostgres(EnginePlace place);

    /** Pulsar 4.0 with deduplication on, producers never forgotten, seven days of history, journal synced. */
    Running<PulsarEndpoint> startPulsar(EnginePlace place);

    /** ClickHouse behind its HTTP interface. */
    Running<ClickHouseEndpoint> startClickHouse(EnginePlace place);

    /** The implementation that fits this machine; see {@link StackChoice}. */
    static Engines ofThisMachine() {
        if (StackChoice.ofThisMachine() == StackChoice.EMBEDDED) {
            return new EmbeddedEngines();
        }
        System.err.println("The engines run as containers, which is less tried than LINTUAN_STACK=embedded.");
        return new ContainerEngines();
    }
}
