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

/** I7: every deal's totals in ClickHouse are what its events add up to. Deals that have gone on since are left out. */
final class DealsAreEqual implements Rule {
    private static final String RECOUNT = "the recount of the topic";
    private static final String KEPT = "gmv_by_deal";

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Sums> recounted = new HashMap<>();
        for (Told told : evidence.told()) {
            if (!evidence.laterDeals().contains(told.event().key())) {
                recounted.merge(told.event().key(), Recount.of(told.event()), Sums::plus);
            }
        }
        Map<String, Sums> kept = evidence.facts().deals().stream()
                .filter(deal -> !evidence.laterDeals().contains(deal.dealId()))
                .collect(Collectors.toMap(Facts.Deal::dealId, Facts.Deal::sums));
        return Compare.equal("I7", "deal", new Source<>(RECOUNT, recounted), new Source<>(KEPT, kept), Sums.NOTHING);
    }

    @Override
    public Stream<String> leftOut(Evidence evidence) {
        return evidence.laterDeals().stream().map(deal -> Compare.subject("deal", deal, RECOUNT, KEPT));
    }
}
