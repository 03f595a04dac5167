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
import java.util.SplittableRandom;

/** Ordinary days: every community has a deal a day, a little more from week to week, busiest before the cut-off. */
final class PastDays {
    static final int DAYS = 30;
    private static final int STREET_SIZE = 40;

    private final LocalDate today;
    private final List<String> neighbors = Neighbors.names();

    PastDays(LocalDate today) {
        this.today = today;
    }

    List<PastDeal> deals() {
        List<PastDeal> deals = new ArrayList<>();
        for (int daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
            for (int street = 0; street < Neighborhood.ALL.size(); street++) {
                deals.add(deal(daysAgo, street));
            }
        }
        return deals;
    }

    private PastDeal deal(int daysAgo, int street) {
        SplittableRandom random = new SplittableRandom(daysAgo * 31L + street);
        Neighborhood neighborhood = Neighborhood.ALL.get(street);
        // Eight in the morning and eight in the evening where these people live (UTC+8).
        Instant opensAt = today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant cutOffAt = opensAt.plus(Duration.ofHours(12));
        Instant arrivesAt = daysAgo >= 2 ? cutOffAt.plus(Duration.ofHours(14)) : null;
        List<Product> products = products(random);
        List<PastOrder> orders = new ArrayList<>();
        int count = 6 + (DAYS - daysAgo) / 5 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            orders.add(order(street, products.size(), opensAt, arrivesAt, random));
        }
        return new PastDeal(
                "day-" + daysAgo + "-" + street,
                neighborhood,
                neighborhood.leader(),
                products.get(0).title() + " 等 " + products.size() + " 样",
                products,
                5,
                600 + 100 * random.nextInt(5),
                opensAt,
                cutOffAt,
                arrivesAt,
                orders);
    }

    private static List<Product> products(SplittableRandom random) {
        int first = random.nextInt(Product.ALL.size());
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            products.add(Product.ALL.get((first + 7 * i) % Product.ALL.size()));
        }
        return products;
    }

    private PastOrder order(int street, int products, Instant opensAt, Instant arrivesAt, SplittableRandom random) {
        // The later of two draws: most people order in the evening.
        int minute = Math.max(random.nextInt(700), random.nextInt(700));
        Instant joinsAt = opensAt.plus(Duration.ofMinutes(minute)).plusSeconds(random.nextInt(60));
        Instant paysAt = joinsAt.plusSeconds(10 + random.nextInt(240));
        String neighbor = neighbors.get((street * 27 + random.nextInt(STREET_SIZE)) % neighbors.size());
        boolean collects = arrivesAt != null && random.nextInt(100) < 75;
        boolean cancels = !collects && random.nextInt(100) < 10;
        Instant actsAt = collects
                ? arrivesAt.plus(Duration.ofMinutes(random.nextInt(480)))
                : cancels ? paysAt.plusSeconds(60 + random.nextInt(300)) : null;
        Conduct conduct = collects ? Conduct.COLLECTS : cancels ? Conduct.CANCELS : Conduct.PAYS;
        return new PastOrder(neighbor, quantities(products, random), joinsAt, paysAt, conduct, actsAt);
    }

    private static List<Integer> quantities(int products, SplittableRandom random) {
        List<Integer> quantities = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            quantities.add(i == 0 || random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
        }
        return quantities;
    }
}
