package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Recount;
import io.lintuan.chaos.evidence.Sums;
import io.lintuan.chaos.evidence.Told;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I7: every minute of ClickHouse is what its events add up to. Minutes that later events have touched are left out. */
final class MinutesAreEqual implements Rule {
    private static final String RECOUNT = "the recount of the topic";
    private static final String KEPT = "gmv_by_minute";

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Sums> recounted = new HashMap<>();
        for (Told told : evidence.told()) {
            Recount.ofMinutes(told.event()).forEach((bucket, sums) -> {
                if (!evidence.laterBuckets().contains(bucket)) {
                    recounted.merge(name(bucket), sums, Sums::plus);
                }
            });
        }
        Map<String, Sums> kept = evidence.facts().minutes().stream()
                .filter(minute -> !evidence.laterBuckets().contains(minute.bucket()))
                .collect(Collectors.toMap(minute -> name(minute.bucket()), Facts.Minute::sums));
        return Compare.equal("I7", "minute", new Source<>(RECOUNT, recounted), new Source<>(KEPT, kept), Sums.NOTHING);
    }

    @Override
    public Stream<String> leftOut(Evidence evidence) {
        return evidence.laterBuckets().stream().map(bucket -> Compare.subject("minute", name(bucket), RECOUNT, KEPT));
    }

    private static String name(Facts.Bucket bucket) {
        return "%s of community %s, leader %s, product %s"
                .formatted(bucket.minute(), bucket.communityId(), bucket.leaderId(), bucket.productId());
    }
}
