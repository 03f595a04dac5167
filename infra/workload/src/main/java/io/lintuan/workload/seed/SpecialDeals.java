package io.lintuan.workload.seed;

import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Neighbors;
import io.lintuan.workload.neighborhood.Product;
import io.lintuan.workload.seed.PastOrder.Conduct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The days on which something happened, told one by one so that a visitor can find them. */
final class SpecialDeals {
    /** The last thing that the seed does; where this deal is, the rest is. */
    static final String LAST_TITLE = "枣花蜜 夜间专场";

    private final LocalDate today;

    SpecialDeals(LocalDate today) {
        this.today = today;
    }

    List<PastDeal> deals() {
        return List.of(missedItsMinimum(), lateMoney(), ring());
    }

    /** Sixty were needed, nine were sold: everybody gets the money back. */
    private PastDeal missedItsMinimum() {
        Instant opensAt = morning(9);
        List<PastOrder> orders = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant joinsAt = opensAt.plus(Duration.ofMinutes(20L + 45L * i));
            orders.add(order(Neighbors.names().get(i + 10), joinsAt, Conduct.PAYS, null));
        }
        Neighborhood place = Neighborhood.ALL.get(1);
        Goods goods = new Goods("云南蓝莓 满 60 份成团", Product.ALL.get(4), 60);
        return deal("missed-minimum", place, place.leader(), goods, new Window(opensAt, 12, null), orders);
    }

    /** A refund two days after the order, a payment after the seat was gone, and an elderly neighbor who collects. */
    private PastDeal lateMoney() {
        Instant opensAt = morning(12);
        Instant arrivesAt = opensAt.plus(Duration.ofDays(4));
        Neighborhood place = Neighborhood.ALL.get(0);
        List<PastOrder> orders = List.of(
                order(Neighbors.ELDERLY, opensAt.plusSeconds(1_800), Conduct.COLLECTS, arrivesAt.plusSeconds(3_600)),
                order(Neighbors.VISITOR, opensAt.plusSeconds(2_400), Conduct.COLLECTS, arrivesAt.plusSeconds(7_200)),
                order("王伟", opensAt.plusSeconds(3_600), Conduct.CANCELS, opensAt.plus(Duration.ofHours(50))),
                order("李芳", opensAt.plusSeconds(4_000), Conduct.PAYS, null),
                order(
                        "张静",
                        opensAt.plus(Duration.ofHours(60)),
                        Conduct.PAYS_TOO_LATE,
                        opensAt.plus(Duration.ofHours(73))));
        Goods goods = new Goods("五常大米 三天团", Product.ALL.get(9), 2);
        return deal("late-money", place, place.leader(), goods, new Window(opensAt, 72, arrivesAt), orders);
    }

    /** Three accounts order six times each within four minutes, at half past two in the night. */
    private PastDeal ring() {
        Instant opensAt = morning(5).minus(Duration.ofHours(6));
        List<PastOrder> orders = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            for (int account = 0; account < Neighbors.ring().size(); account++) {
                Instant joinsAt = opensAt.plusSeconds(1_800 + 40L * round + 7L * account);
                orders.add(order(Neighbors.ring().get(account), joinsAt, Conduct.PAYS, null));
            }
        }
        Goods goods = new Goods(LAST_TITLE, Product.ALL.get(21), 5);
        Neighborhood place = Neighborhood.ALL.get(2);
        return deal("ring", place, Neighborhood.RING_LEADER, goods, new Window(opensAt, 12, null), orders);
    }

    private Instant morning(int daysAgo) {
        return today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static PastOrder order(String neighbor, Instant joinsAt, Conduct conduct, Instant actsAt) {
        return new PastOrder(neighbor, List.of(1), joinsAt, joinsAt.plusSeconds(30), conduct, actsAt);
    }

    private record Goods(String title, Product product, int minimum) {}

    private record Window(Instant opensAt, int hours, Instant arrivesAt) {}

    private static PastDeal deal(
            String name, Neighborhood place, String leader, Goods goods, Window window, List<PastOrder> orders) {
        return new PastDeal(
                name,
                place,
                leader,
                goods.title(),
                List.of(goods.product()),
                goods.minimum(),
                1_000,
                window.opensAt(),
                window.opensAt().plus(Duration.ofHours(window.hours())),
                window.arrivesAt(),
                orders);
    }
}
