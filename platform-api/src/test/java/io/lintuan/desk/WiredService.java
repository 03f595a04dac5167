package io.lintuan.desk;

import io.lintuan.local.PostgresEndpoint;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** The service's beans on a test database, without its server, its timers and the other engines. */
public final class WiredService {
    private WiredService() {}

    public static ApplicationContext on(PostgresEndpoint database) {
        Map<String, Object> settings = new HashMap<>(database.variables());
        settings.put("LINTUAN_JWT_SECRET", "j".repeat(48));
        settings.put("LINTUAN_WEBHOOK_SECRET", "whsec_" + "w".repeat(32));
        settings.put("lintuan.environment", "demo");
        return ApplicationContext.run(settings);
    }
}
