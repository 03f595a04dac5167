package io.lintuan.contracts;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code /golden} and which record each is of. */
final class GoldenSamples {
    private GoldenSamples() {}

    /** A sample: its file's name and its text. */
    record Sample(String name, String json) {
        Class<?> type() {
            if (name.startsWith("live-")) {
                return LiveFrame.class;
            }
            return switch (name.replaceFirst("(-\\d+)?\\.json$", "")) {
                case "fraud-signal" -> FraudSignal.class;
                case "green-points" -> GreenPoints.class;
                case "dead-letter" -> DeadLetter.class;
                default -> DealEnvelope.class;
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        URL folder = GoldenSamples.class.getResource("/golden");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Sample(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
