package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GoneClientsTest {
    private final List<String> ended = new ArrayList<>();
    private final GoneClients clients = new GoneClients(() -> Set.of(1), ended::add);

    @Test
    void endsWhatOnlyTheGoneAskedAndWhatIsStillRunning() {
        clients.watch(1, "connected");
        clients.watch(2, "gone");
        clients.watch(3, "answered").close();
        clients.look(System.nanoTime() + TimeUnit.SECONDS.toNanos(5));
        assertThat(ended).containsExactly("gone");
    }

    @Test
    void endsTheOthersThoughOneCannotBeEnded() {
        GoneClients clients = new GoneClients(Set::of, queryId -> {
            ended.add(queryId);
            throw new IllegalStateException(queryId);
        });
        clients.watch(1, "one");
        clients.watch(2, "other");
        clients.look(System.nanoTime() + TimeUnit.SECONDS.toNanos(5));
        assertThat(ended).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void doesNotLookForWhatIsQuick() {
        clients.watch(2, "quick");
        clients.look(System.nanoTime());
        assertThat(ended).isEmpty();
    }
}
