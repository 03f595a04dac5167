package io.lintuan.workload.tour.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The leader of a scene's deal, and what leaders do. */
public final class Leader {
    private final Stage stage;
    private final Script script;
    private final Session session;
    private final String dealId;
    private final String offeringId;

    Leader(Stage stage, Script script, Session session, String dealId, String offeringId) {
        this.stage = stage;
        this.script = script;
        this.session = session;
        this.dealId = dealId;
        this.offeringId = offeringId;
    }

    /** Closes the deal. Returns how it is then. */
    public Reply closes() {
        return stage.send("the cut-off", Platform.cutOff(session, script.key(), dealId, script.at()));
    }

    public void callsOff() {
        command("cancel", script.moment());
    }

    /** Closes the deal and takes what is paid for enough. */
    public void takesLess() {
        command("accept-lower-tier", script.moment());
    }

    public void unloads() {
        command("arrivals", script.moment());
    }

    /** Puts what a neighbor gets on the scales. */
    public void weighs(Ticket ticket, int grams) {
        ObjectNode body = script.moment();
        body.putArray("weights")
                .addObject()
                .put("orderId", ticket.orderId())
                .put("offeringId", offeringId)
                .put("grams", grams);
        command("weights", body);
    }

    /** Hands out the order whose code its buyer shows. */
    public void handsOver(Ticket ticket) {
        String code = stage.send("the code", Platform.order(ticket.buyer(), ticket.orderId()))
                .text("pickupCode");
        command("pickups", script.moment().put("code", code));
    }

    /** One coupon for each person, for this deal only. Returns its code. */
    public String issuesCoupon(long amountOffMinor, long minimumMinor) {
        String code = "TOUR" + stage.run().toUpperCase(Locale.ROOT);
        ObjectNode body = Json.object()
                .put("title", "Tour coupon")
                .put("amountOffMinor", amountOffMinor)
                .put("minimumMinor", minimumMinor)
                .put("issued", 10)
                .put("perPerson", 1)
                .put(
                        "validFrom",
                        stage.clock().instant().minus(Duration.ofHours(1)).toString())
                .put(
                        "validUntil",
                        stage.clock().instant().plus(Duration.ofHours(1)).toString())
                .put("dealId", dealId);
        Call put = new Call(
                "PUT", "/api/coupons/" + code, Optional.of(body.toString()), Optional.empty(), Optional.empty(), true);
        stage.send("a coupon", put.as(session));
        return code;
    }

    private void command(String name, ObjectNode body) {
        stage.send(
                name,
                Call.post("/api/deals/" + dealId + "/" + name, script.key(), body)
                        .as(session));
    }

    Session session() {
        return session;
    }
}
