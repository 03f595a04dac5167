package io.lintuan.reservation;

import io.lintuan.desk.WiredService;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresReservationsIT extends ReservationsContract {
    private ApplicationContext service;

    @BeforeAll
    void open(PostgresEndpoint database) {
        service = WiredService.on(database);
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Override
    protected Reservations reservations() {
        return service.getBean(Reservations.class);
    }

    @Override
    protected Limits limits() {
        return service.getBean(Limits.class);
    }
}
