package io.lintuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A connection that went silent costs its borrower the limit, and nobody after that. */
@ExtendWith(PostgresExtension.class)
class SessionsIT {
    private FreezingProxy proxy;
    private ConnectionPool pool;
    private Sql sql;

    @BeforeEach
    void connectThroughTheProxy(PostgresEndpoint database) {
        proxy = new FreezingProxy(database.host(), database.port());
        ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(
                        "r2dbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database.database())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                .initialSize(1)
                .maxSize(1)
                .build());
        sql = new Sql(new Sessions(pool, Duration.ofSeconds(1)));
    }

    @AfterEach
    void hangUp() throws Exception {
        pool.dispose();
        proxy.close();
    }

    @Test
    void takesAnotherConnectionAfterOneWentSilent() {
        assertThat(one()).isEqualTo(1);

        proxy.freeze();

        assertThatThrownBy(this::one).isInstanceOf(StoreUnavailable.class);
        // The pool has room for one: the silent connection must be gone for this to be answered.
        assertThat(one()).isEqualTo(1);
    }

    private Integer one() {
        return sql.row("SELECT 1", row -> row.get(0, Integer.class)).block(Duration.ofSeconds(8));
    }
}
