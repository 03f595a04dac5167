package io.lintuan.stream;

import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.gmv.Bucket;
import io.lintuan.stream.gmv.BucketTotals;
import io.lintuan.stream.gmv.GmvTotals;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a pipeline said last of each thing, in the words of {@link Recount}: the larger version replaces, as in the store. */
final class Said {
    private Said() {}

    static <T, K> Map<K, T> newest(List<T> said, Function<T, K> key, Function<T, Long> version) {
        return said.stream()
                .collect(Collectors.toMap(
                        key, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(version))));
    }

    static Map<String, List<Long>> bucketRows(List<BucketTotals> buckets) {
        Map<String, List<Long>> rows = new HashMap<>();
        newest(buckets, BucketTotals::bucket, said -> said.totals().version())
                .forEach((bucket, said) -> rows.put(name(bucket), row(said.totals())));
        return rows;
    }

    static Map<String, Long> points(List<GreenPoints> points) {
        Map<String, Long> earned = new HashMap<>();
        newest(points, GreenPoints::orderId, GreenPoints::version)
                .forEach((order, said) -> earned.put(order, said.points()));
        return earned;
    }

    private static String name(Bucket bucket) {
        return String.join(
                " ",
                bucket.communityId(),
                bucket.leaderId(),
                bucket.productId(),
                bucket.minute().toString());
    }

    private static List<Long> row(GmvTotals totals) {
        return List.of(totals.grossMinor(), totals.paidMinor(), totals.refundedMinor(), (long) totals.orders(), (long)
                totals.paidOrders());
    }
}
