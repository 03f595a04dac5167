package io.lintuan.workload.seed;

import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Product;
import java.time.Instant;
import java.util.List;

/**
 * A deal of the past.
 *
 * @param name unique in the plan; part of every Idempotency-Key of the deal
 * @param goodsArriveAt null if they have not
 */
record PastDeal(
        String name,
        Neighborhood neighborhood,
        String leader,
        String title,
        List<Product> products,
        int minimumQuantity,
        int commissionBasisPoints,
        Instant opensAt,
        Instant cutOffAt,
        Instant goodsArriveAt,
        List<PastOrder> orders) {
    PastDeal {
        products = List.copyOf(products);
        orders = List.copyOf(orders);
    }
}
