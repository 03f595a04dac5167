package io.lintuan.local.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is connected to a port, as Linux says it. A peer that closed its side leaves us in {@code CLOSE_WAIT}: it is not
 * connected any more.
 */
final class SocketTable {
    private static final List<Path> LINUX = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final int HEX = 16;

    private final List<Path> tables;
    private final int localPort;

    private SocketTable(List<Path> tables, int localPort) {
        this.tables = tables;
        this.localPort = localPort;
    }

    /** Empty where there is no such table: then a statement is ended by {@code KILL QUERY} and its own limits only. */
    static Optional<SocketTable> ofThisMachine(int localPort) {
        List<Path> readable = LINUX.stream().filter(Files::isReadable).toList();
        return readable.isEmpty() ? Optional.empty() : Optional.of(new SocketTable(readable, localPort));
    }

    /** Ports at the other end. */
    Set<Integer> connected() {
        Set<Integer> ports = new HashSet<>();
        for (Path table : tables) {
            for (String line : lines(table)) {
                String[] columns = line.trim().split("\\s+", 5);
                if (ESTABLISHED.equals(columns[3]) && port(columns[1]) == localPort) {
                    ports.add(port(columns[2]));
                }
            }
        }
        return ports;
    }

    /** Without the heading. */
    private static List<String> lines(Path table) {
        try {
            List<String> lines = Files.readAllLines(table, StandardCharsets.US_ASCII);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEX);
    }
}
