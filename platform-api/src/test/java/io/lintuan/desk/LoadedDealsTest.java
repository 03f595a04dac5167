package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.GroupDeal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoadedDealsTest {
    private final FakeStore store = new FakeStore();
    private final LoadedDeals loaded = new LoadedDeals(40);

    @Test
    void letsTheLeastRecentlyUsedGoWhenTheyWeighTooMuch() {
        DealState one = aDealWith(2);
        DealState two = aDealWith(2);
        DealState three = aDealWith(2);
        loaded.put(one);
        loaded.put(two);
        loaded.put(three);
        loaded.get(one.terms().dealId());

        loaded.put(aDealWith(10));

        assertThat(loaded.get(two.terms().dealId())).isNull();
        assertThat(loaded.get(one.terms().dealId())).isEqualTo(one);
        assertThat(loaded.weight()).isLessThanOrEqualTo(40);
    }

    @Test
    void keepsADealThatIsHeavierThanEverythingAllowed() {
        DealState heavy = aDealWith(100);

        loaded.put(heavy);

        assertThat(loaded.get(heavy.terms().dealId())).isEqualTo(heavy);
    }

    @Test
    void weighsADealByItsLatestState() {
        DealState small = aDealWith(1);
        loaded.put(small);
        loaded.put(with(small, 20));
        assertThat(loaded.weight()).isEqualTo(8 + 21);

        loaded.forget(small.terms().dealId());
        assertThat(loaded.weight()).isZero();
    }

    @Test
    void knowsWhatSomebodyElseMovedButDoesNotHandItOut() {
        DealState before = aDealWith(1);
        UUID id = before.terms().dealId();
        loaded.put(before);

        loaded.overtaken(id);

        assertThat(loaded.get(id)).isNull();
        assertThat(loaded.known(id)).isEqualTo(before);
        DealState after = with(before, 1);
        loaded.put(after);
        assertThat(loaded.get(id)).isEqualTo(after);
    }

    private DealState aDealWith(int orders) {
        UUID id = store.aDeal();
        return with(store.load(List.of(id), Map.of()).block().get(id), orders);
    }

    private static DealState with(DealState state, int orders) {
        DealState after = state;
        for (int i = 0; i < orders; i++) {
            Join join = new Join(UUID.randomUUID(), UUID.randomUUID(), "b", List.of(new Wish(FakeStore.GRAPES, 1)), i);
            after = GroupDeal.decide(after, List.of(new Asked(join, Optional.empty())), Instant.now())
                    .after();
        }
        return after;
    }
}
