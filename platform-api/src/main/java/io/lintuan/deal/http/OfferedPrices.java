package io.lintuan.deal.http;

import io.lintuan.deal.http.NewDealRequest.NewOffering;
import io.lintuan.deal.http.NewDealRequest.NewTier;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Tier;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Checks prices that only make sense together, and names the field that breaks the sense. */
final class OfferedPrices {
    private OfferedPrices() {}

    /** Error: {@link Refusal} with {@code field-invalid}. */
    static OfferingTerms of(NewOffering offering, int number) {
        String path = "offerings[" + number + "]";
        if (offering.listPriceMinor() != null && offering.listPriceMinor() < offering.unitPriceMinor()) {
            throw invalid(path + ".listPriceMinor", "must not be below unitPriceMinor");
        }
        List<NewTier> wanted = offering.tiers() == null ? List.of() : offering.tiers();
        List<Tier> tiers = new ArrayList<>();
        Tier before = new Tier(1, offering.unitPriceMinor());
        for (NewTier tier : wanted) {
            if (tier.fromQuantity() <= before.fromQuantity() || tier.unitPriceMinor() >= before.unitPriceMinor()) {
                throw invalid(path + ".tiers[" + tiers.size() + "]", "must take more pieces and cost less than before");
            }
            before = new Tier(tier.fromQuantity(), tier.unitPriceMinor());
            tiers.add(before);
        }
        return new OfferingTerms(
                offering.unitPriceMinor(), tiers, orElse(offering.caseSize(), 1), orElse(offering.weighedGrams(), 0));
    }

    private static int orElse(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    private static Refusal invalid(String field, String note) {
        return Refusal.ofField(ProblemCode.FIELD_INVALID, field, note);
    }
}
