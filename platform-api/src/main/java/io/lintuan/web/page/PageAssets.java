package io.lintuan.web.page;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code LINTUAN_DASHBOARDS} holds, read once into memory: the built files and Vite's manifest, which knows the hashed
 * names. Without a build the pages still say everything; they only do not move.
 */
@Singleton
public final class PageAssets {
    private static final Logger LOG = LoggerFactory.getLogger(PageAssets.class);

    private final Map<String, byte[]> files = new HashMap<>();
    private final JsonNode manifest;

    PageAssets(@Property(name = "lintuan.dashboards") String folder, JsonMapper json) {
        Path dist = Path.of(folder).toAbsolutePath().normalize();
        Path manifestFile = dist.resolve(".vite/manifest.json");
        if (!Files.isReadable(manifestFile)) {
            LOG.warn(
                    "No built pages in {}: pages are served without script and style. Build them in dashboards/ with"
                            + " 'npm ci && npm run build', or point LINTUAN_DASHBOARDS to a build.",
                    dist);
            manifest = JsonNode.createObjectNode(Map.of());
            return;
        }
        try (Stream<Path> walk = Files.walk(dist)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(dist.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            manifest = json.readValue(Files.readAllBytes(manifestFile), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built pages in " + dist, e);
        }
    }

    /** Scripts and styles of an entry such as {@code src/pages/neighbor.ts}: addresses under {@code /}. */
    public record Links(List<String> scripts, List<String> preloads, List<String> styles) {}

    public Links links(String... entries) {
        Set<String> scripts = new LinkedHashSet<>();
        Set<String> preloads = new LinkedHashSet<>();
        Set<String> styles = new LinkedHashSet<>();
        for (String entry : entries) {
            file(entry).ifPresent(file -> (file.endsWith(".css") ? styles : scripts).add(file));
            strings(entry, "css").forEach(style -> styles.add("/" + style));
            strings(entry, "imports").flatMap(chunk -> file(chunk).stream()).forEach(preloads::add);
        }
        return new Links(List.copyOf(scripts), List.copyOf(preloads), List.copyOf(styles));
    }

    /** A built file by its path in the build, for example {@code assets/site-a1b2.css}. */
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private Optional<String> file(String entry) {
        JsonNode chunk = manifest.get(entry);
        return chunk == null
                ? Optional.empty()
                : Optional.of("/" + chunk.get("file").getStringValue());
    }

    private Stream<String> strings(String entry, String field) {
        JsonNode chunk = manifest.get(entry);
        JsonNode values = chunk == null ? null : chunk.get(field);
        return values == null ? Stream.empty() : Stream.of(toArray(values)).map(JsonNode::getStringValue);
    }

    private static JsonNode[] toArray(JsonNode values) {
        JsonNode[] array = new JsonNode[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
