package io.lintuan.local.embedded;

import io.lintuan.local.CannotStart;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.PulsarSettings;
import io.lintuan.local.Versions;
import io.lintuan.local.cache.Archive;
import io.lintuan.local.cache.Tools;
import io.lintuan.local.cache.UserCache;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.Tethered;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Broker, bookie and metadata in one JVM, from the distribution's jars, with our settings instead of its defaults. */
final class StandalonePulsar {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String MAIN = "org.apache.pulsar.PulsarStandaloneStarter";

    private final UserCache cache;
    private final EnginePlace place;

    StandalonePulsar(UserCache cache, EnginePlace place) {
        this.cache = cache;
        this.place = place;
    }

    PulsarEndpoint endpoint() {
        return new PulsarEndpoint("pulsar://127.0.0.1:" + place.port(), "http://127.0.0.1:" + place.adminPort());
    }

    RunningProgram start() {
        Path home = cache.unpacked(Archive.pulsar(Versions.pulsar(), Tools.ofThisMachine()));
        Path directory = place.directory().toAbsolutePath();
        // Its own jars come first; ours only add the tether.
        String classPath = home.resolve("conf") + File.pathSeparator + home.resolve("lib") + "/*" + File.pathSeparator
                + JavaProgram.classPathOf(Tethered.class);
        return new JavaProgram(
                        "Pulsar",
                        classPath,
                        MAIN,
                        arguments(directory, configuration(home, directory)),
                        PulsarSettings.jvmOptions(),
                        Map.of(),
                        directory,
                        place.logFile().toAbsolutePath())
                .start()
                .awaitReady(() -> HttpProbe.answersOk(endpoint().adminUrl() + "/admin/v2/brokers/health"), LIMIT);
    }

    private static List<String> arguments(Path directory, Path configuration) {
        return List.of(
                "--config",
                configuration.toString(),
                "--metadata-dir",
                directory.resolve("metadata").toString(),
                "--bookkeeper-dir",
                directory.resolve("bookkeeper").toString(),
                "--bookkeeper-port",
                Integer.toString(Ports.free()),
                "--no-functions-worker",
                "--no-stream-storage",
                "--advertised-address",
                "127.0.0.1");
    }

    private Path configuration(Path home, Path directory) {
        try {
            Files.createDirectories(directory);
            String shipped = Files.readString(home.resolve("conf/standalone.conf"));
            String ours = PulsarSettings.in(shipped, PulsarSettings.of(place.port(), place.adminPort()));
            return Files.writeString(directory.resolve("standalone.conf"), ours);
        } catch (IOException e) {
            throw new CannotStart("Pulsar's settings cannot be written to " + directory + ": " + e.getMessage(), e);
        }
    }
}
