package io.lintuan.deal.model;

import java.util.List;
import java.util.Optional;

/**
 * How an offering is sold; never changes while its deal is open.
 *
 * @param unitPriceMinor of the first tier, where everybody starts
 * @param tiers lower prices from larger quantities, ascending; none for one price
 * @param caseSize pieces of a case that the supplier does not open, 1 when pieces come singly
 * @param pieceGrams what one piece of weighed goods is sold as, 0 for goods that are counted
 */
public record OfferingTerms(long unitPriceMinor, List<Tier> tiers, int caseSize, int pieceGrams) {
    public OfferingTerms {
        tiers = List.copyOf(tiers);
        long priceMinor = unitPriceMinor;
        int from = 0;
        for (Tier tier : tiers) {
            if (tier.fromQuantity() <= from || tier.unitPriceMinor() >= priceMinor) {
                throw new IllegalArgumentException("tiers must rise in quantity and fall in price: " + tiers);
            }
            from = tier.fromQuantity();
            priceMinor = tier.unitPriceMinor();
        }
        if (caseSize < 1 || pieceGrams < 0) {
            throw new IllegalArgumentException("cases of " + caseSize + ", pieces of " + pieceGrams + " g");
        }
    }

    /** One price for pieces that come singly. */
    public static OfferingTerms plain(long unitPriceMinor) {
        return new OfferingTerms(unitPriceMinor, List.of(), 1, 0);
    }

    /** One price for counted pieces that come singly: all that a deal of teams can sell. */
    public boolean isPlain() {
        return tiers.isEmpty() && caseSize == 1 && pieceGrams == 0;
    }

    public boolean comesInCases() {
        return caseSize > 1;
    }

    /** The tier that more paid pieces would reach. */
    public Optional<Tier> next(int paidQuantity) {
        return tiers.stream().filter(tier -> tier.fromQuantity() > paidQuantity).findFirst();
    }

    /** The price at so many paid pieces. */
    public long priceAt(int paidQuantity) {
        long priceMinor = unitPriceMinor;
        for (Tier tier : tiers) {
            if (paidQuantity >= tier.fromQuantity()) {
                priceMinor = tier.unitPriceMinor();
            }
        }
        return priceMinor;
    }
}
