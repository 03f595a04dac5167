package io.lintuan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.Application;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program as a shell starts it, on a port that somebody took after the launcher had looked. */
@ExtendWith(PostgresExtension.class)
class CannotStartIT {
    @Test
    void saysThatThePortIsTaken(PostgresEndpoint database) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = settings(database);
            settings.put("LINTUAN_HTTP_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(whatItSaysInTheEnd(settings)).contains("The service cannot listen: ", "LINTUAN_HTTP_PORT");
        }
    }

    @Test
    void saysWhichSecretIsMissing(PostgresEndpoint database) throws Exception {
        Map<String, String> settings = settings(database);
        settings.remove("LINTUAN_WEBHOOK_SECRET");

        assertThat(whatItSaysInTheEnd(settings)).contains("LINTUAN_WEBHOOK_SECRET must be");
    }

    private static String whatItSaysInTheEnd(Map<String, String> settings) throws Exception {
        Process program = started(settings);
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isEqualTo(2);
        assertThat(said).doesNotContain("\tat ", "Exception:", "ERROR");
        return said;
    }

    private static Process started(Map<String, String> settings) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(
                        java,
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName())
                .redirectErrorStream(true);
        program.environment().putAll(settings);
        return program.start();
    }

    private static Map<String, String> settings(PostgresEndpoint database) {
        Map<String, String> settings = new HashMap<>(database.variables());
        settings.put("LINTUAN_HTTP_PORT", "0");
        settings.put("LINTUAN_ENVIRONMENT", "demo");
        settings.put("LINTUAN_JWT_SECRET", RunningService.JWT_SECRET);
        settings.put("LINTUAN_WEBHOOK_SECRET", RunningService.WEBHOOK_SECRET);
        settings.put("LINTUAN_PULSAR_URL", "pulsar://127.0.0.1:1");
        return settings;
    }
}
