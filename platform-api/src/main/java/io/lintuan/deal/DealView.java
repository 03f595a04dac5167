package io.lintuan.deal;

import io.lintuan.deal.model.OfferingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A deal as a page shows it. Quantities are pieces over all offerings.
 *
 * @param status a name of {@code io.lintuan.deal.model.DealStatus}
 * @param assured what is paid reaches the minimum now
 * @param statedTime a demo caller states every time of this deal, and its timers do not run
 */
public record DealView(
        UUID dealId,
        long version,
        String shareToken,
        String title,
        String status,
        UUID leaderId,
        String leaderName,
        UUID communityId,
        String communityName,
        PickupPointView pickupPoint,
        int minimumQuantity,
        int paidQuantity,
        int heldQuantity,
        boolean assured,
        int commissionBasisPoints,
        String currency,
        Instant openedAt,
        Instant cutOffAt,
        boolean statedTime,
        List<OfferingView> offerings,
        GroupView group) {

    /** The same with the group's pickup points. */
    public DealView at(List<GroupView.PointView> points) {
        return with(pickupPoint, group.at(points));
    }

    /** As somebody sees it who collects at that point of the group and no other, or else at the deal's own. */
    public DealView collectedAt(UUID pointId) {
        return group.points().stream()
                .filter(point -> point.pickupPointId().equals(pointId))
                .findFirst()
                .map(point -> with(
                        new PickupPointView(point.pickupPointId(), point.name(), point.address(), point.hours()),
                        group.at(List.of(point))))
                .orElse(this);
    }

    private DealView with(PickupPointView collected, GroupView changed) {
        return new DealView(
                dealId,
                version,
                shareToken,
                title,
                status,
                leaderId,
                leaderName,
                communityId,
                communityName,
                collected,
                minimumQuantity,
                paidQuantity,
                heldQuantity,
                assured,
                commissionBasisPoints,
                currency,
                openedAt,
                cutOffAt,
                statedTime,
                offerings,
                changed);
    }

    /** Where the goods are collected. */
    public record PickupPointView(UUID pickupPointId, String name, String address, String hours) {}

    /**
     * One thing on sale; {@code left = stock - held - paid}. What is paid of it concerns its leader only.
     *
     * @param unitPriceMinor what a piece costs everybody now, and after the deal formed what it came to
     * @param firm pieces of {@code paid} that count for a tier
     */
    public record OfferingView(
            UUID offeringId,
            String productId,
            String title,
            String unit,
            long unitPriceMinor,
            int stock,
            int left,
            int paid,
            int perPersonLimit,
            Optional<Long> listPriceMinor,
            OfferingTerms terms,
            int firm,
            String returnCategory) {

        public OfferingView(
                UUID offeringId,
                String productId,
                String title,
                String unit,
                long unitPriceMinor,
                int stock,
                int left,
                int paid,
                int perPersonLimit) {
            this(
                    offeringId,
                    productId,
                    title,
                    unit,
                    unitPriceMinor,
                    stock,
                    left,
                    paid,
                    perPersonLimit,
                    Optional.empty(),
                    OfferingTerms.plain(unitPriceMinor),
                    paid,
                    ReturnCategories.GENERAL);
        }
    }
}
