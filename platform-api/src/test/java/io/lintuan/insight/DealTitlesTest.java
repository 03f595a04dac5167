package io.lintuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.insight.DealTitles.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Titles are looked up together, and a slow store costs one wish per deal, not one per frame. */
class DealTitlesTest {
    private static final Title GRAPES = new Title("grapes", "Sunny Garden", "Wang");

    private final Sinks.One<Map<UUID, Title>> store = Sinks.one();
    private final List<Collection<UUID>> asked = new CopyOnWriteArrayList<>();
    private final DealTitles titles = new DealTitles(new Names() {
        @Override
        public Mono<Map<UUID, Title>> ofDeals(Collection<UUID> dealIds) {
            asked.add(new ArrayList<>(dealIds));
            return store.asMono();
        }

        @Override
        public Mono<Map<String, String>> ofCommunities(Collection<String> communityIds) {
            return Mono.empty();
        }

        @Override
        public Mono<Map<String, String>> ofLeaders(Collection<String> leaderIds) {
            return Mono.empty();
        }

        @Override
        public Mono<Map<String, String>> ofProducts(Collection<String> productIds) {
            return Mono.empty();
        }
    });

    @Test
    void keepsOneWishPerDealWhileTheStoreIsSlow() {
        UUID deal = UUID.randomUUID();
        List<String> called = new CopyOnWriteArrayList<>();
        titles.look(deal, title -> called.add("first"));
        titles.look(deal, title -> called.add("last"));
        await().until(() -> !asked.isEmpty());

        store.tryEmitValue(Map.of(deal, GRAPES));

        await().until(() -> titles.known(deal).isPresent() && !called.isEmpty());
        assertThat(called).containsExactly("last");
        assertThat(asked).containsExactly(List.of(deal));
    }
}
