package io.lintuan.workload.tour.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.tour.book.Balance;
import io.lintuan.workload.tour.book.Check;
import io.lintuan.workload.tour.book.Checks;
import io.lintuan.workload.tour.book.Moved;
import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.book.Seen;
import io.lintuan.workload.tour.book.SeenOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Reads a deal, its orders and its ledger as the people of the deal may. */
record Reading(Stage stage, Session leader, String dealId, List<Ticket> tickets) {
    /** Longer than the shortest team takes to run out of time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What is seen once all of the promise is kept, or when patience ends. */
    Seen until(Promise promise) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Seen seen = now();
        while (!Checks.of(promise, seen).stream().allMatch(Check::holds) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = now();
        }
        return seen;
    }

    private Seen now() {
        String status = stage.send("the deal", Call.get("/api/deals/" + dealId).as(leader))
                .text("status");
        List<SeenOrder> orders = tickets.stream().map(this::order).toList();
        List<Moved> ledger = new ArrayList<>();
        List<Balance> balances = new ArrayList<>();
        String path = "/api/deals/" + dealId + "/ledger?size=200";
        Reply page = stage.send("the ledger", Call.get(path).as(leader));
        read(page, ledger, balances);
        while (!page.text("next").isEmpty()) {
            page = stage.send(
                    "the ledger", Call.get(path + "&after=" + page.text("next")).as(leader));
            read(page, ledger, balances);
        }
        return new Seen(status, orders, ledger, balances);
    }

    private SeenOrder order(Ticket ticket) {
        Reply reply = stage.send("an order", Platform.order(ticket.buyer(), ticket.orderId()));
        List<String> reasons = new ArrayList<>();
        long settledMinor = 0;
        for (JsonNode refund : reply.json().path("refunds")) {
            reasons.add(refund.path("reason").asText());
            if (refund.path("status").asText().equals("SETTLED")) {
                settledMinor += refund.path("amountMinor").asLong();
            }
        }
        return new SeenOrder(
                ticket.who(), ticket.orderId(), ticket.wish(), reply.text("status"), reasons, settledMinor);
    }

    private static void read(Reply page, List<Moved> ledger, List<Balance> balances) {
        for (JsonNode order : page.json().path("orders")) {
            String orderId = order.path("orderId").asText();
            order.path("postings").forEach(posting -> ledger.add(moved(orderId, posting)));
        }
        page.json()
                .path("balances")
                .forEach(balance -> balances.add(new Balance(
                        balance.path("account").asText(),
                        balance.path("amountMinor").asLong())));
    }

    private static Moved moved(String orderId, JsonNode posting) {
        return new Moved(
                Instant.parse(posting.path("occurredAt").asText()),
                orderId,
                posting.path("source").asText(),
                posting.path("destination").asText(),
                posting.path("amountMinor").asLong(),
                posting.path("cause").asText(),
                posting.path("causeId").asText());
    }
}
