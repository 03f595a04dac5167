package io.lintuan.web.page;

import io.lintuan.catalogue.http.ProductsAnswer;
import io.lintuan.commission.CommissionStatement;
import io.lintuan.community.Community;
import io.lintuan.community.http.OwnCommunityAnswer;
import io.lintuan.coupon.http.CouponAnswer;
import io.lintuan.deal.DealView;
import io.lintuan.deal.TeamView;
import io.lintuan.draft.http.DraftAnswer;
import io.lintuan.order.OrderView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What each template shows; {@code props} are states of islands as JSON. */
public final class Model {
    private Model() {}

    /** {@code entrance.jte}. */
    public record Entrance(View view, List<DealView> deals) {
        /** Names of the communities whose deals are listed, by id, in that order. */
        public Map<UUID, String> communities() {
            Map<UUID, String> names = new LinkedHashMap<>();
            deals.forEach(deal -> names.put(deal.communityId(), deal.communityName()));
            return names;
        }
    }

    /** {@code sign-in.jte}. */
    public record SignIn(View view, String props) {}

    /** {@code deal.jte}: a shared deal as a neighbor meets it. */
    public record Deal(
            View view,
            DealView deal,
            Map<UUID, String> photos,
            Optional<TeamLine> teams,
            Preview preview,
            String progressProps,
            String joinProps) {}

    /** {@code community.jte}: the deals stand in the published order. */
    public record CommunityHome(
            View view, Community community, List<Point> points, List<DealView> deals, Map<UUID, String> photos) {
        /** The photo of the first offering that has one; empty without. */
        public String photo(DealView deal) {
            return deal.offerings().stream()
                    .map(offering -> photos.getOrDefault(offering.offeringId(), ""))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Where a community's neighbors collect; the links are empty without a place. */
    public record Point(
            String name, String address, String hours, Optional<String> phoneMap, Optional<String> siteMap) {}

    /** {@code products.jte}: the leader's catalogue. */
    public record Catalogue(View view, ProductsAnswer catalogue, String props) {}

    /** {@code communities.jte}: the leader's own. */
    public record OwnCommunities(View view, List<OwnCommunityAnswer> communities, String props) {}

    /** {@code order.jte}: one order and where it is collected. */
    public record Order(View view, OrderView order, DealView deal, Optional<TeamView> team, String props) {
        /** How hours, name and address of the order's own point are said; the deal's when it has one only. */
        public String place() {
            return deal.group().points().stream()
                    .filter(point -> point.pickupPointId().equals(order.pickupPointId()))
                    .findFirst()
                    .map(view::place)
                    .orElseGet(() -> view.t(
                            "deal.pickup",
                            deal.pickupPoint().hours(),
                            deal.pickupPoint().name(),
                            deal.pickupPoint().address()));
        }
    }

    /** {@code orders.jte}: a neighbor's own, newest first. */
    public record Orders(View view, List<OrderView> orders) {}

    /** {@code leader.jte}. */
    public record Console(View view, List<DealView> deals, CommissionStatement commission, List<DraftLine> drafts) {}

    /** One of {@code leader.jte}'s drafts: {@code status} is a draft's or {@code TEMPLATE}, {@code note} may be empty. */
    public record DraftLine(UUID id, String title, String status, String note) {}

    /** {@code draft.jte}. */
    public record DraftForm(View view, DraftAnswer draft, String formProps, String cycleProps) {}

    /** {@code coupons.jte}: the leader's own, newest first. */
    public record LeaderCoupons(View view, List<CouponAnswer> coupons, String props) {}

    /** {@code new-deal.jte}. */
    public record NewDeal(View view, String props) {}

    /** {@code leader-deal.jte}. */
    public record LeaderDeal(
            View view,
            DealView deal,
            String shareUrl,
            String shareText,
            Optional<TeamLine> teams,
            String progressProps,
            String shareProps,
            String deskProps) {
        /** Nobody has joined yet: the next thing to do is to share it. */
        public boolean isFresh() {
            return deal.status().equals("OPEN") && deal.paidQuantity() + deal.heldQuantity() == 0;
        }
    }

    /** {@code problem.jte}. */
    public record Problem(View view, String code, int status) {
        public String title() {
            return view.t("problem." + code + ".title");
        }

        public String sentence() {
            return view.t("problem." + code + ".sentence");
        }
    }

    /** {@code problems.jte}: every code. */
    public record Problems(View view, List<Problem> problems) {}
}
