package io.lintuan.local.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

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

    @Test
    void removesWhatAFetchThatWasKilledLeft() throws IOException {
        Path left = Files.createDirectories(root.resolve("incoming-a-1/unpacked"));
        Path other = Files.createDirectories(root.resolve("incoming-b-1"));
        new UserCache(root).unpacked(archive("mkdir a && echo hello > a/file && tar czf a.tgz a"));
        assertThat(left.getParent()).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void endsTheCommandWithTheProgramThatFetches() throws IOException {
        Path pid = root.resolve("pid");
        RunningProgram fetching = JavaProgram.ofThisClassPath(
                        "Fetching", Fetching.class, List.of(root.toString()), root.resolve("log"))
                .withJvmOptions("-Xmx64m", "-XX:TieredStopAtLevel=1")
                .start();
        Awaitility.await().atMost(LIMIT).until(() -> Files.exists(pid) && Files.size(pid) > 0);
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        fetching.close();
        Awaitility.await().atMost(LIMIT).until(() -> !child.isAlive() || isZombie(child));
    }

    /** It has ended, and only its new parent has not asked how. */
    private static boolean isZombie(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        return Files.exists(stat) && Files.readString(stat).matches("(?s).*\\) Z .*");
    }

    @Test
    void fetchesWithTheCommandsThatVariablesName() {
        Tools usual = Tools.of(Map.of());
        assertThat(Archive.pulsar("4", usual).command()).startsWith("mvn");
        assertThat(Archive.chdb("1", usual).command()).startsWith("npm");
        Tools named = Tools.of(Map.of("LINTUAN_MVN", "bin/mvnd", "LINTUAN_NPM", "pnpm"));
        assertThat(Archive.pulsar("4", named).command())
                .startsWith(Path.of("bin/mvnd").toAbsolutePath().toString());
        assertThat(Archive.chdb("1", named).command()).startsWith("pnpm");
    }

    private static Archive archive(String script) {
        return new Archive("a-1", "A 1", List.of("sh", "-c", script));
    }
}
