package io.lintuan.workload.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.DealWatch;
import io.lintuan.workload.api.NewDeal;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.input.Outcome;
import io.lintuan.workload.replay.plan.PlannedDeal;
import io.lintuan.workload.replay.plan.PlannedJoin;
import io.lintuan.workload.replay.plan.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One deal from opening to collection. Waves follow each other; within a wave, mostly the whole crowd, everybody acts at once. */
final class DealRun {
    private final PlannedDeal plan;
    private final RunPlace place;
    private final BeiBeiPeople people;
    private final Repeater api;
    private final ApiClient provider;
    private final Tally tally;
    private final DealWatch watch;

    DealRun(PlannedDeal plan, RunPlace place, BeiBeiPeople people, Repeater api, ApiClient provider, DealWatch watch) {
        this.plan = plan;
        this.place = place;
        this.people = people;
        this.api = api;
        this.provider = provider;
        this.tally = api.tally();
        this.watch = watch;
    }

    /** Blocks until the deal is over for the client. */
    void run() {
        Session leader = people.leaderOf(plan.number()).join();
        Reply opened =
                api.send(newDeal().open(leader, key("open")), plan.openRepeat()).join();
        if (!opened.accepted()) {
            tally.failed("a deal could not be opened", opened.toString());
            return;
        }
        OpenDeal deal = new OpenDeal(
                opened.text("dealId"),
                opened.text("shareToken"),
                opened.json().path("offerings").path(0).path("offeringId").asText(""));
        List<AcceptedOrder> orders = new ArrayList<>();
        for (List<PlannedJoin> wave : plan.waves()) {
            List<AcceptedOrder> accepted = joinAndPay(deal, wave);
            orders.addAll(accepted);
            // A later wave must not meet held seats: business time would run past them.
            watch.awaitHeld(leader, deal.shareToken(), 0);
        }
        Sale.wrong(plan, orders)
                .ifPresent(what -> tally.failed(
                        what, deal.dealId() + " with stock " + plan.terms().stock()));
        Reply cutOff = api.send(
                        Platform.cutOff(
                                leader,
                                key("cut-off"),
                                deal.dealId(),
                                plan.times().cutOffAt()),
                        plan.cutOffRepeat())
                .join();
        expectAccepted("cut-off", cutOff);
        String status = watch.awaitDecision(leader, deal.shareToken());
        if (!status.equals(plan.outcome().name())) {
            tally.failed("a deal that should end " + plan.outcome() + " ended " + status, deal.dealId());
        }
        expectTeams(leader, deal);
        boolean handsOver = plan.outcome() == Outcome.FORMED && status.equals("FORMED");
        int collected = handsOver ? handOver(leader, deal, orders) : 0;
        tally.dealDone(new DealResult(deal.dealId(), status, plan.terms().commissionBasisPoints(), orders, collected));
    }

    private record OpenDeal(String dealId, String shareToken, String offeringId) {}

    private NewDeal newDeal() {
        var terms = plan.terms();
        String title = "商品 " + plan.item();
        return new NewDeal(
                title + (plan.outcome() == Outcome.FORMED ? " · 成团" : " · 未成"),
                place.communityId(),
                place.pickupPointId(),
                terms.minimumQuantity(),
                plan.times().cutOffAt(),
                terms.commissionBasisPoints(),
                List.of(new NewDeal.NewOffering(
                        "beibei-" + plan.item(),
                        title,
                        "件",
                        terms.unitPriceMinor(),
                        terms.stock(),
                        terms.perPersonLimit())),
                plan.times().opensAt(),
                plan.teamSize() == 0 ? null : new NewDeal.Teams(plan.teamSize(), PlannedDeal.TEAM_MINUTES));
    }

    private List<AcceptedOrder> joinAndPay(OpenDeal deal, List<PlannedJoin> wave) {
        awaitSignIns(wave);
        List<CompletableFuture<Optional<AcceptedOrder>>> journeys = plan.teamSize() == 0
                ? wave.stream().map(join -> journey(deal, join, null)).toList()
                : plan.teams(wave).stream()
                        .flatMap(team -> teamJourneys(deal, team).stream())
                        .toList();
        return journeys.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Everybody stands at the door before it opens: a join that waited for its sign-in would race with nobody. */
    private void awaitSignIns(List<PlannedJoin> wave) {
        CompletableFuture.allOf(wave.stream()
                        .map(join -> people.neighbor(join.person()))
                        .toArray(CompletableFuture<?>[]::new))
                // Who could not sign in is told by their own journey.
                .exceptionally(error -> null)
                .join();
    }

    /** Who starts a team tells the others of it; these come all at once. */
    private List<CompletableFuture<Optional<AcceptedOrder>>> teamJourneys(OpenDeal deal, List<PlannedJoin> team) {
        CompletableFuture<Optional<AcceptedOrder>> starter = journey(deal, team.get(0), null);
        CompletableFuture<String> teamId = starter.thenCompose(order -> order.map(
                        one -> api.send(Platform.order(one.buyer(), one.orderId()), Repeat.NEVER)
                                .thenApply(reply -> reply.text("teamId")))
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("nobody started the team"))));
        List<CompletableFuture<Optional<AcceptedOrder>>> journeys = new ArrayList<>(List.of(starter));
        for (PlannedJoin join : team.subList(1, team.size())) {
            journeys.add(teamId.thenCompose(id -> journey(deal, join, id)).exceptionally(error -> {
                tally.failed("a team was not started", String.valueOf(error));
                return Optional.empty();
            }));
        }
        return journeys;
    }

    /** Every team of the deal ended as planned, as far as the service lists them. */
    private void expectTeams(Session leader, OpenDeal deal) {
        if (plan.teamSize() == 0) {
            return;
        }
        Reply reply =
                api.send(Platform.teams(leader, deal.dealId()), Repeat.NEVER).join();
        boolean formed = plan.outcome() == Outcome.FORMED;
        for (JsonNode team : reply.json()) {
            boolean full = team.path("paid").asInt() == plan.teamSize();
            if (!team.path("status").asText().equals(formed ? "FORMED" : "EXPIRED") || full != formed) {
                tally.failed("a team did not end as planned", deal.dealId() + " " + team);
            }
        }
        if (reply.json().size() < Math.min(plan.groups().size(), 100)) {
            tally.failed("a deal has fewer teams than were started", deal.dealId());
        }
    }

    /** A refused neighbor simply is not in the deal; anything else that goes wrong is a failure of the run. */
    private CompletableFuture<Optional<AcceptedOrder>> journey(OpenDeal deal, PlannedJoin join, String teamId) {
        return people.neighbor(join.person())
                .thenCompose(buyer -> {
                    var wish = new Platform.Wish(deal.offeringId(), join.quantity());
                    var call = Platform.join(
                            buyer, key("join-" + join.number()), deal.dealId(), List.of(wish), teamId, join.joinsAt());
                    return api.send(call, join.joinRepeat()).thenCompose(reply -> {
                        if (!reply.accepted()) {
                            expectRefusal(join, reply);
                            return CompletableFuture.completedFuture(Optional.<AcceptedOrder>empty());
                        }
                        long amountMinor = reply.json().path("amountMinor").asLong();
                        expectPrice(join, amountMinor, reply);
                        tally.orderAccepted();
                        return pay(new AcceptedOrder(reply.text("orderId"), amountMinor, join, buyer))
                                .thenApply(Optional::of);
                    });
                })
                .exceptionally(error -> {
                    tally.failed("a neighbor got no answer", String.valueOf(error));
                    return Optional.empty();
                });
    }

    private CompletableFuture<AcceptedOrder> pay(AcceptedOrder order) {
        PlannedJoin join = order.join();
        var start = Platform.startPayment(order.buyer(), key("pay-" + join.number()), order.orderId(), join.paysAt());
        return api.send(start, join.paymentRepeat())
                .thenCompose(reply -> {
                    expectAccepted("payment", reply);
                    return reply.accepted()
                            ? provider.send(Platform.confirm(reply.text("paymentId"), join.paysAt()))
                            : CompletableFuture.completedFuture(reply);
                })
                .handle((reply, error) -> {
                    if (error != null) {
                        tally.failed("a payment got no answer", String.valueOf(error));
                    }
                    return order;
                });
    }

    /** How many orders were collected. */
    private int handOver(Session leader, OpenDeal deal, List<AcceptedOrder> orders) {
        var arrival = Platform.arrivals(
                leader, key("arrival"), deal.dealId(), plan.times().goodsArriveAt());
        expectAccepted("arrival of goods", api.send(arrival, Repeat.NEVER).join());
        List<CompletableFuture<Reply>> pickups = orders.stream()
                .filter(order -> order.join().collectedAt() != null)
                .map(order -> pickUp(leader, deal, order))
                .toList();
        List<Reply> answers = pickups.stream().map(CompletableFuture::join).toList();
        answers.forEach(answer -> expectAccepted("pickup", answer));
        return (int) answers.stream().filter(Reply::accepted).count();
    }

    private CompletableFuture<Reply> pickUp(Session leader, OpenDeal deal, AcceptedOrder order) {
        return api.send(Platform.order(order.buyer(), order.orderId()), Repeat.NEVER)
                .thenCompose(reply -> api.send(
                        Platform.pickUp(
                                leader,
                                key("pickup-" + order.join().number()),
                                deal.dealId(),
                                reply.text("pickupCode"),
                                order.join().collectedAt()),
                        Repeat.NEVER));
    }

    /** Somebody asked above the limit, or came when too little was left; nobody is refused for another reason. */
    private void expectRefusal(PlannedJoin join, Reply reply) {
        String expected = join.overLimit() ? "over-limit" : "sold-out";
        boolean possible = join.overLimit() || plan.terms().stockShort();
        if (!possible || !reply.code().equals(expected)) {
            tally.failed("a neighbor was refused with " + reply.code(), reply.toString());
        }
    }

    private void expectPrice(PlannedJoin join, long amountMinor, Reply reply) {
        if (amountMinor != Math.multiplyExact(join.quantity(), plan.terms().unitPriceMinor())) {
            tally.failed("an order does not cost what its pieces cost", reply.toString());
        }
    }

    private void expectAccepted(String what, Reply reply) {
        if (!reply.accepted()) {
            tally.failed(what + " was not accepted", reply.toString());
        }
    }

    private String key(String step) {
        return place.runName() + "-" + plan.number() + "-" + step;
    }
}
