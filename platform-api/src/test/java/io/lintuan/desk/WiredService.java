package io.lintuan.desk;

import io.lintuan.local.PostgresEndpoint;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The service's beans on a test database, without its server, its timers and the other engines. */
public final class WiredService {
    private WiredService() {}

    public static ApplicationContext on(PostgresEndpoint database) {
        return ApplicationContext.run(Map.of(
                "LINTUAN_POSTGRES_HOST", database.host(),
                "LINTUAN_POSTGRES_PORT", database.port(),
                "LINTUAN_POSTGRES_DATABASE", database.database(),
                "LINTUAN_POSTGRES_USER", database.user(),
                "LINTUAN_POSTGRES_PASSWORD", database.password(),
                "LINTUAN_JWT_SECRET", "j".repeat(48),
                "LINTUAN_WEBHOOK_SECRET", "whsec_" + "w".repeat(32),
                "lintuan.environment", "demo"));
    }
}
