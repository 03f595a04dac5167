package io.lintuan.workload.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Neighbors;
import io.lintuan.workload.seed.PastOrder.Conduct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant MIDNIGHT = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    @Test
    void isTheSameEveryTime() {
        assertThat(plan()).isEqualTo(plan());
    }

    @Test
    void coversThirtyPastDaysInEveryCommunity() {
        List<PastDeal> days = new PastDays(TODAY).deals();
        assertThat(days).hasSize(30 * Neighborhood.ALL.size());
        assertThat(days).extracting(PastDeal::neighborhood).containsAll(Neighborhood.ALL);
        assertThat(days.get(0).opensAt()).isEqualTo(MIDNIGHT.minus(Duration.ofDays(30)));
        assertThat(days.stream().mapToInt(deal -> deal.orders().size()).sum()).isBetween(1_000, 3_000);
    }

    @Test
    void everythingHappensInOrderAndInThePast() {
        for (PastDeal deal : plan()) {
            for (PastOrder order : deal.orders()) {
                assertThat(order.joinsAt()).isBetween(deal.opensAt(), deal.cutOffAt());
                assertThat(order.paysAt())
                        .isBetween(order.joinsAt(), order.joinsAt().plusSeconds(899));
                if (order.conduct() == Conduct.CANCELS) {
                    assertThat(order.actsAt()).isBetween(order.paysAt(), deal.cutOffAt());
                } else if (order.conduct() == Conduct.COLLECTS) {
                    assertThat(order.actsAt()).isBetween(deal.goodsArriveAt(), MIDNIGHT);
                }
            }
            assertThat(deal.cutOffAt()).isBefore(MIDNIGHT);
        }
    }

    @Test
    void namesAreUniqueSinceKeysAreMadeOfThem() {
        List<String> names = plan().stream().map(PastDeal::name).toList();
        assertThat(new HashSet<>(names)).hasSize(names.size());
    }

    @Test
    void theRingOrdersFasterThanTheRuleAllows() {
        PastDeal ring = special("ring");
        Map<String, List<Instant>> byAccount = new HashMap<>();
        ring.orders().forEach(order -> byAccount
                .computeIfAbsent(order.neighbor(), account -> new ArrayList<>())
                .add(order.joinsAt()));
        assertThat(byAccount).containsOnlyKeys(Neighbors.ring());
        assertThat(byAccount.values()).allSatisfy(times -> {
            assertThat(times).hasSizeGreaterThanOrEqualTo(5);
            assertThat(Duration.between(times.get(0), times.get(4))).isLessThan(Duration.ofMinutes(5));
        });
    }

    @Test
    void oneDealMissesItsMinimumAndOneNeighborPaysTooLate() {
        PastDeal missed = special("missed-minimum");
        assertThat(missed.orders().size()).isLessThan(missed.minimumQuantity());
        assertThat(special("late-money").orders())
                .extracting(PastOrder::conduct)
                .contains(Conduct.PAYS_TOO_LATE, Conduct.CANCELS, Conduct.COLLECTS);
        assertThat(special("late-money").orders())
                .extracting(PastOrder::neighbor)
                .contains(Neighbors.ELDERLY);
    }

    private static List<PastDeal> plan() {
        List<PastDeal> plan = new ArrayList<>(new PastDays(TODAY).deals());
        plan.addAll(new SpecialDeals(TODAY).deals());
        return plan;
    }

    private static PastDeal special(String name) {
        return new SpecialDeals(TODAY)
                .deals().stream()
                        .filter(deal -> deal.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
