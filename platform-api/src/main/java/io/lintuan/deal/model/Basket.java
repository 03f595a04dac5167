package io.lintuan.deal.model;

import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.money.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.pcollections.PMap;

/** What a neighbor wants, once for each offering: two lines of one offering share its stock and its limit. */
record Basket(Map<UUID, Amount> wanted) {

    /** Pieces that are wanted in any case, and further ones that may fill a case. */
    record Amount(long quantity, long tolerance) {
        long pieces() {
            return Math.addExact(quantity, tolerance);
        }

        private Amount plus(Amount other) {
            return new Amount(Math.addExact(quantity, other.quantity), Math.addExact(tolerance, other.tolerance));
        }
    }

    /** Whether there is something to it; tolerance makes sense only where pieces come in cases. */
    static boolean isValid(List<Wish> wishes, PMap<UUID, Offering> offerings) {
        return !wishes.isEmpty()
                && wishes.stream().allMatch(wish -> {
                    boolean cases = offerings.get(wish.offeringId()).terms().comesInCases();
                    return wish.quantity() >= 1 && wish.tolerance() >= 0 && (cases || wish.tolerance() == 0);
                });
    }

    static Basket of(List<Wish> wishes) {
        Map<UUID, Amount> wanted = new LinkedHashMap<>();
        wishes.forEach(
                wish -> wanted.merge(wish.offeringId(), new Amount(wish.quantity(), wish.tolerance()), Amount::plus));
        return new Basket(wanted);
    }

    /** As the order took it, for one that wants its seat again. */
    static Map<UUID, Long> piecesOf(Order order) {
        Map<UUID, Long> pieces = new LinkedHashMap<>();
        order.placement()
                .lines()
                .forEach(
                        line -> pieces.put(line.offeringId(), (long) line.kept().pieces()));
        return pieces;
    }

    Map<UUID, Long> pieces() {
        Map<UUID, Long> pieces = new LinkedHashMap<>();
        wanted.forEach((offeringId, amount) -> pieces.put(offeringId, amount.pieces()));
        return pieces;
    }

    Amount of(UUID offeringId) {
        return wanted.getOrDefault(offeringId, new Amount(0, 0));
    }

    /**
     * The lines at what they cost now. A coupon is spread over them by what they cost, to the last fen; it never pays for
     * everything, because a provider takes no payment of nothing.
     */
    List<Line> lines(PMap<UUID, Offering> offerings, long couponMinor) {
        long totalMinor = wanted.entrySet().stream()
                .mapToLong(one -> Math.multiplyExact(
                        offerings.get(one.getKey()).unitPriceMinor(),
                        one.getValue().pieces()))
                .reduce(0, Math::addExact);
        long discountMinor = Math.min(couponMinor, totalMinor - 1);
        List<Line> lines = new ArrayList<>(wanted.size());
        long before = 0;
        for (Map.Entry<UUID, Amount> one : wanted.entrySet()) {
            Offering offering = offerings.get(one.getKey());
            long upTo = before + offering.unitPriceMinor() * one.getValue().pieces();
            long partMinor = discountMinor == 0
                    ? 0
                    : new Proportion(upTo, totalMinor).of(discountMinor)
                            - new Proportion(before, totalMinor).of(discountMinor);
            lines.add(line(lines.size(), offering, one.getValue(), partMinor));
            before = upTo;
        }
        return lines;
    }

    private static Line line(int ordinal, Offering offering, Amount amount, long discountMinor) {
        int pieces = Math.toIntExact(amount.pieces());
        long unitMinor = offering.unitPriceMinor();
        return new Line(
                ordinal,
                offering.offeringId(),
                offering.productId(),
                pieces,
                unitMinor,
                discountMinor,
                offering.terms().pieceGrams(),
                new Line.Kept(pieces, Math.toIntExact(amount.tolerance()), unitMinor, OptionalInt.empty()));
    }
}
