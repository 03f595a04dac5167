package io.lintuan.local;

import io.lintuan.local.process.Ports;
import java.nio.file.Path;

/**
 * Where an engine lives: its files, its log, its ports.
 *
 * @param directory kept between starts when {@code keep}, else removed when the engine stops
 * @param port the port clients use; 0 takes a free one
 * @param adminPort Pulsar's REST port; 0 takes a free one; the other engines have none
 */
public record EnginePlace(Path directory, Path logFile, int port, int adminPort, boolean keep) {
    public EnginePlace {
        port = port == 0 ? Ports.free() : port;
        adminPort = adminPort == 0 ? Ports.free() : adminPort;
    }

    /** Free ports below {@code parent}, thrown away afterwards. */
    public static EnginePlace throwAway(Path parent, String name) {
        return new EnginePlace(parent.resolve(name), parent.resolve(name + ".log"), 0, 0, false);
    }
}
