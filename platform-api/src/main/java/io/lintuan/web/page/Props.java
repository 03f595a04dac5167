package io.lintuan.web.page;

import io.lintuan.deal.DealView;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.deal.http.DealAnswer.PickupPointAnswer;
import io.lintuan.deal.http.ReturnCategoryController.ReturnCategoryAnswer;
import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.order.OrderView;
import io.lintuan.order.http.OrderAnswer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            boolean leader,
            Instant now) {

        static Progress of(DealView deal, boolean leader, Instant now) {
            return new Progress(
                    deal.shareToken(),
                    deal.status(),
                    deal.paidQuantity(),
                    deal.heldQuantity(),
                    deal.minimumQuantity(),
                    deal.assured(),
                    deal.cutOffAt(),
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
            List<ReturnCategoryAnswer> returnRules) {}

    @Serdeable
    record Viewer(String name, Role role) {
        static Viewer of(Caller caller) {
            return new Viewer(caller.name(), caller.role());
        }
    }

    @Serdeable
    record OwnOrder(UUID orderId, String status, long amountMinor, List<OwnLine> lines) {
        static OwnOrder of(OrderView order) {
            List<OwnLine> lines = order.lines().stream()
                    .map(line -> new OwnLine(line.offeringId(), line.keptPieces()))
                    .toList();
            return new OwnOrder(order.orderId(), order.status(), order.amountMinor(), lines);
        }
    }

    @Serdeable
    record OwnLine(UUID offeringId, int quantity) {}

    @Serdeable
    record Order(OrderAnswer order, OrderDeal deal, Instant now) {}

    @Serdeable
    record OrderDeal(String title, String shareToken, String status, Instant cutOffAt, PickupPointAnswer pickupPoint) {
        static OrderDeal of(DealView deal) {
            return new OrderDeal(
                    deal.title(),
                    deal.shareToken(),
                    deal.status(),
                    deal.cutOffAt(),
                    DealAnswer.of(deal).pickupPoint());
        }
    }

    @Serdeable
    record Share(String shareUrl, String shareText, String qrUrl) {}

    @Serdeable
    record DealDesk(DealAnswer deal, Instant now) {}
}
