package io.lintuan.workload.tour.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.tour.book.Check;
import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.book.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One deal of one chapter, and what its people do with it one after another. */
public final class Scene {
    private static final Duration OPEN_FOR = Duration.ofHours(2);
    private static final Set<String> PAID = Set.of("PAID_WAITING_GROUP", "CONFIRMED");

    private final Stage stage;
    private final String chapter;
    private final String product;
    private final Script script;
    private final Leader leader;
    private final String dealId;
    private final String offeringId;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    /** Opens the deal. */
    public Scene(Stage stage, String chapter, Opening opening) {
        this.stage = stage;
        this.chapter = chapter;
        this.product = opening.product();
        this.script = new Script("tour-" + stage.run() + "-" + chapter, opening.opensAt());
        Session session = stage.person(Role.LEADER, chapter, "Leader Wang");
        ObjectNode body = opening.body(stage, stage.clock().instant().plus(OPEN_FOR));
        Reply opened = stage.send(
                "opening", Call.post("/api/deals", script.key(), body).as(session));
        this.dealId = opened.text("dealId");
        this.offeringId =
                opened.json().path("offerings").path(0).path("offeringId").asText();
        this.leader = new Leader(stage, script, session, dealId, offeringId);
    }

    public Leader leader() {
        return leader;
    }

    /** It is that late now, in a deal whose people say when they act. */
    public void itIs(Instant moment) {
        script.itIs(moment);
    }

    public Ticket joins(String who, int pieces) {
        return joins(who, pieces, 0, body -> {});
    }

    /** With further pieces that may fill a case. */
    public Ticket joins(String who, int pieces, int tolerance) {
        return joins(who, pieces, tolerance, body -> {});
    }

    public Ticket joinsTeamOf(Ticket member, String who, int pieces) {
        return joins(who, pieces, 0, body -> body.put("teamId", member.teamId()));
    }

    public Ticket joinsWithCoupon(String code, String who, int pieces) {
        return joins(who, pieces, 0, body -> body.put("couponCode", code));
    }

    private Ticket joins(String who, int pieces, int tolerance, Consumer<ObjectNode> more) {
        Session buyer = stage.person(Role.NEIGHBOR, chapter, who);
        Reply joined = stage.send(who + "'s order", join(buyer, pieces, tolerance, more));
        String orderId = joined.text("orderId");
        String team = stage.send("order", Platform.order(buyer, orderId)).text("teamId");
        String wish = pieces + (tolerance > 0 ? " to " + (pieces + tolerance) : "") + " x " + product;
        Ticket ticket = new Ticket(who, buyer, orderId, wish, team);
        tickets.add(ticket);
        return ticket;
    }

    /** What the service says to an order that it should refuse; empty when it took it. */
    public String refusalOf(Ticket again, int pieces) {
        return stage.api()
                .send(join(again.buyer(), pieces, 0, body -> body.put("teamId", again.teamId())))
                .join()
                .code();
    }

    /** Who leads the order's team, masked as strangers see it. */
    public String headOfTeam(Ticket member) {
        Reply teams = stage.send("the teams", Platform.teams(member.buyer(), dealId));
        for (JsonNode team : teams.json()) {
            if (team.path("teamId").asText().equals(member.teamId())) {
                return team.path("headName").asText();
            }
        }
        return "";
    }

    private Call join(Session buyer, int pieces, int tolerance, Consumer<ObjectNode> more) {
        ObjectNode body = script.moment();
        ObjectNode line = body.putArray("lines").addObject();
        line.put("offeringId", offeringId).put("quantity", pieces);
        if (tolerance > 0) {
            line.put("tolerance", tolerance);
        }
        more.accept(body);
        return Call.post("/api/deals/" + dealId + "/orders", script.key(), body).as(buyer);
    }

    /** Goes to the provider's page and presses its button; returns when the order knows. */
    public void pays(Ticket ticket) {
        confirms(goesToPay(ticket));
        awaitPaid(ticket);
    }

    /** Returns once the order is paid. */
    public void awaitPaid(Ticket ticket) {
        stage.await(Platform.order(ticket.buyer(), ticket.orderId()), reply -> PAID.contains(reply.text("status")));
    }

    /** Only opens the provider's page; returns the payment that waits there. */
    public String goesToPay(Ticket ticket) {
        return stage.send(
                        ticket.who() + "'s payment",
                        Platform.startPayment(ticket.buyer(), script.key(), ticket.orderId(), script.at()))
                .text("paymentId");
    }

    /** The provider takes the money; its notices follow by themselves. */
    public void confirms(String paymentId) {
        Stage.accepted(
                "the provider's page",
                stage.provider().send(Platform.confirm(paymentId, script.at())).join());
    }

    /** Returns once the buyer's order tells so many refunds. */
    public void awaitRefunds(Ticket ticket, int refunds) {
        stage.await(
                Platform.order(ticket.buyer(), ticket.orderId()),
                reply -> reply.json().path("refunds").size() >= refunds);
    }

    public void leaves(Ticket ticket) {
        stage.send(
                ticket.who() + "'s leaving",
                Platform.cancel(ticket.buyer(), script.key(), ticket.orderId(), script.at()));
    }

    /** The deal as anybody reads it. */
    public Reply deal() {
        return stage.send("the deal", Call.get("/api/deals/" + dealId).as(leader.session()));
    }

    /** What only this chapter looks at: {@code what} begins with "that". */
    public void check(String what, String promised, String seen) {
        checks.add(new Check(what, promised, seen));
    }

    /** Waits until everything is as promised, or patience ends; what is seen then is the end of the chapter. */
    public Ending ends(Promise promise) {
        Seen seen = new Reading(stage, leader.session(), dealId, tickets).until(promise);
        return new Ending(promise, seen, List.copyOf(checks));
    }
}
