package io.lintuan.workload.tour.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.api.Json;
import java.time.Instant;

/** A deal of one product as a chapter opens it: its body grows by what the chapter is about. */
public final class Opening {
    /** The leader's share in every chapter: 8 %. */
    public static final int COMMISSION_BASIS_POINTS = 800;

    private final String product;
    private final ObjectNode body = Json.object();
    private final ObjectNode offering = Json.object();
    private Instant opensAt;

    private Opening(String product, long unitPriceMinor, int stock) {
        this.product = product;
        body.put("title", product)
                .put("minimumQuantity", 1)
                .put("commissionBasisPoints", COMMISSION_BASIS_POINTS)
                .putArray("offerings")
                .add(offering);
        offering.put("productId", product)
                .put("title", product)
                .put("unit", "piece")
                .put("unitPriceMinor", unitPriceMinor)
                .put("stock", stock)
                .put("perPersonLimit", stock);
    }

    public static Opening of(String product, long unitPriceMinor, int stock) {
        return new Opening(product, unitPriceMinor, stock);
    }

    public Opening minimum(int pieces) {
        body.put("minimumQuantity", pieces);
        return this;
    }

    public Opening tier(int fromQuantity, long unitPriceMinor) {
        ArrayNode tiers = offering.withArray("/tiers");
        tiers.addObject().put("fromQuantity", fromQuantity).put("unitPriceMinor", unitPriceMinor);
        return this;
    }

    public Opening cases(int pieces) {
        offering.put("caseSize", pieces);
        return this;
    }

    /** Weighed goods: what a piece is sold as. */
    public Opening weighed(int grams) {
        offering.put("weighedGrams", grams);
        return this;
    }

    /** A missed minimum forms the deal all the same. */
    public Opening orWithLess() {
        body.withObject("/group").put("failurePolicy", "ACCEPT_LOWER_TIER");
        return this;
    }

    public Opening teams(int people, int minutes) {
        body.withObject("/group").putObject("team").put("size", people).put("minutes", minutes);
        return this;
    }

    public Opening extendOnceBy(int minutes) {
        body.withObject("/group").put("failurePolicy", "EXTEND_ONCE").put("extendByMinutes", minutes);
        return this;
    }

    /** In the past, where everybody says when they act. */
    public Opening opensAt(Instant moment) {
        opensAt = moment;
        body.put("occurredAt", moment.toString());
        return this;
    }

    public Opening closesAt(Instant moment) {
        body.put("cutOffAt", moment.toString());
        return this;
    }

    String product() {
        return product;
    }

    Instant opensAt() {
        return opensAt;
    }

    ObjectNode body(Stage stage, Instant usualCutOff) {
        if (!body.has("cutOffAt")) {
            body.put("cutOffAt", usualCutOff.toString());
        }
        return body.put("communityId", stage.communityId()).put("pickupPointId", stage.pickupPointId());
    }
}
