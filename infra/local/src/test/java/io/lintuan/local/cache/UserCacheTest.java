package io.lintuan.local.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    @TempDir
    Path root;

    @Test
    void fetchesOnceHoweverManyAskAtOnce() throws IOException {
        Path count = root.resolve("fetched");
        Archive archive = archive("mkdir a && echo hello > a/file && tar czf a.tgz a && echo once >> " + count);
        UserCache cache = new UserCache(root);
        List<CompletableFuture<Path>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cache.unpacked(archive)))
                .limit(4)
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).distinct()).containsExactly(root.resolve("a-1"));
        assertThat(root.resolve("a-1/file")).hasContent("hello\n");
        assertThat(Files.readAllLines(count)).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenFetchingFails() throws IOException {
        Archive archive = archive("echo no such version; exit 3");
        assertThatThrownBy(() -> new UserCache(root).unpacked(archive))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Is there a network?")
                .hasMessageContaining("no such version");
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".lock"));
        }
    }

    @Test
    void leavesNothingBehindWhenTheArchiveIsBroken() {
        Archive archive = archive("echo this is no archive > a.tgz");
        UserCache cache = new UserCache(root);
        assertThatThrownBy(() -> cache.unpacked(archive)).isInstanceOf(CannotStart.class);
        assertThat(cache.holds(archive)).isFalse();
    }

    @Test
    void saysWhichCommandIsMissing() {
        Archive archive = new Archive("x-1", "X", List.of("no-such-command"));
        assertThatThrownBy(() -> new UserCache(root).unpacked(archive))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("`no-such-command`")
                .hasMessageContaining("./lintuan doctor");
    }

    @Test
    void livesWhereTheUserKeepsCaches() {
        Path home = Path.of("/home/li");
        assertThat(UserCache.rootFor(Map.of(), home)).hasToString("/home/li/.cache/lintuan");
        assertThat(UserCache.rootFor(Map.of("XDG_CACHE_HOME", "/big/disk"), home))
                .hasToString("/big/disk/lintuan");
    }

    private static Archive archive(String script) {
        return new Archive("a-1", "A 1", List.of("sh", "-c", script));
    }
}
