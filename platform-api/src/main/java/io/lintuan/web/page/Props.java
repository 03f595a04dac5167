package io.lintuan.web.page;

import io.lintuan.coupon.http.CouponAnswer;
import io.lintuan.deal.DealView;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.deal.http.ReturnCategoryController.ReturnCategoryAnswer;
import io.lintuan.deal.http.TeamAnswer;
import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.order.OrderView;
import io.lintuan.order.http.OrderAnswer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The states that islands start from; {@code dashboards/README.md} says what each of them is given. */
final class Props {
    private Props() {}

    @Serdeable
    record Progress(
            String token,
            String status,
            int paidQuantity,
            int heldQuantity,
            int minimumQuantity,
            boolean assured,
            Instant cutOffAt,
            int paidPeople,
            int minimumPeople,
            @Nullable Integer teamSize,
            @Nullable TeamAnswer team,
            List<TeamAnswer> teams,
            boolean leader,
            Instant now) {

        static Progress of(DealView deal, Optional<TeamLine> teams, boolean leader, Instant now) {
            return new Progress(
                    deal.shareToken(),
                    deal.status(),
                    deal.paidQuantity(),
                    deal.heldQuantity(),
                    deal.minimumQuantity(),
                    deal.assured(),
                    deal.cutOffAt(),
                    deal.group().paidPeople(),
                    deal.group().minimumPeople(),
                    teams.map(TeamLine::size).orElse(null),
                    teams.flatMap(TeamLine::shown).map(TeamAnswer::of).orElse(null),
                    answers(teams),
                    leader,
                    now);
        }
    }

    @Serdeable
    record Join(
            DealAnswer deal,
            @Nullable Viewer viewer,
            List<OwnOrder> orders,
            Map<String, String> photos,
            Instant now,
            List<ReturnCategoryAnswer> returnRules,
            List<TeamAnswer> teams,
            @Nullable UUID invitedTo) {}

    static List<TeamAnswer> answers(Optional<TeamLine> teams) {
        return teams.stream()
                .flatMap(line -> line.teams().stream())
                .map(TeamAnswer::of)
                .toList();
    }

    @Serdeable
    record Viewer(String name, Role role) {
        static Viewer of(Caller caller) {
            return new Viewer(caller.name(), caller.role());
        }
    }

    @Serdeable
    record OwnOrder(
            UUID orderId,
            String status,
            long amountMinor,
            List<OwnLine> lines,
            @Nullable UUID teamId) {
        static OwnOrder of(OrderView order) {
            List<OwnLine> lines = order.lines().stream()
                    .map(line -> new OwnLine(line.offeringId(), line.keptPieces()))
                    .toList();
            return new OwnOrder(
                    order.orderId(),
                    order.status(),
                    order.amountMinor(),
                    lines,
                    order.teamId().orElse(null));
        }
    }

    @Serdeable
    record OwnLine(UUID offeringId, int quantity) {}

    @Serdeable
    record Order(
            OrderAnswer order, DealAnswer deal, @Nullable TeamAnswer team, String shareUrl, Instant now) {}

    @Serdeable
    record Share(String shareUrl, String shareText, String qrUrl) {}

    @Serdeable
    record DealDesk(DealAnswer deal, String shareUrl, Instant now) {}

    /** {@code deals} are the leader's own that are open. */
    @Serdeable
    record CouponsPage(List<CouponAnswer> coupons, List<CouponDeal> deals, Instant now) {}

    @Serdeable
    record CouponDeal(UUID dealId, String title) {}
}
