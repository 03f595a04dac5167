package io.lintuan.deal.http;

import io.lintuan.deal.NewDeals.PriceWarning;
import io.lintuan.deal.PriceFloor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every price of a deal that is about to open. */
final class PriceWarnings {
    private PriceWarnings() {}

    static List<PriceWarning> of(NewDealRequest request) {
        List<PriceWarning> warnings = new ArrayList<>();
        for (int i = 0; i < request.offerings().size(); i++) {
            NewDealRequest.NewOffering offering = request.offerings().get(i);
            String field = "offerings[" + i + "].unitPriceMinor";
            PriceFloor.of(
                            lowestMinor(offering),
                            Optional.ofNullable(offering.floorPriceMinor()),
                            Optional.ofNullable(offering.listPriceMinor()))
                    .ifPresent(warning -> warnings.add(new PriceWarning(field, warning)));
        }
        return warnings;
    }

    /** What it comes to at the last tier. */
    private static long lowestMinor(NewDealRequest.NewOffering offering) {
        return Stream.concat(
                        Stream.of(offering.unitPriceMinor()),
                        Stream.ofNullable(offering.tiers())
                                .flatMap(List::stream)
                                .map(NewDealRequest.NewTier::unitPriceMinor))
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
    }
}
