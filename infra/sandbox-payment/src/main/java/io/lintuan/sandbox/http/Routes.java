package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Books;
import io.lintuan.sandbox.books.Finish;
import io.lintuan.sandbox.books.Json;
import io.lintuan.sandbox.books.Payment;
import io.lintuan.sandbox.books.Refund;
import io.lintuan.sandbox.books.Refusal;
import io.lintuan.sandbox.books.Split;
import io.lintuan.sandbox.books.SplitReturn;
import io.lintuan.sandbox.webhook.Behaviour;
import io.lintuan.sandbox.webhook.Behaviours;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Every call of the provider; which path leads where. */
final class Routes {
    private static final long DISK_PATIENCE_MS = 10_000;
    private static final Map<String, String> ACCEPTED = Map.of("status", "accepted");

    private final Books books;
    private final Behaviours behaviours;
    private final String publicUrl;
    private final CheckoutPage page = new CheckoutPage();

    Routes(Books books, Behaviours behaviours, String publicUrl) {
        this.books = books;
        this.behaviours = behaviours;
        this.publicUrl = publicUrl;
    }

    void handle(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(1).split("/", -1);
        switch (exchange.method() + " " + shape(path)) {
            case "POST v1/payments" -> ask(exchange);
            case "POST v1/payments/*/confirm" -> confirm(exchange, id(path[2]));
            case "POST v1/refunds" -> refund(exchange);
            case "POST v1/splits" -> split(exchange);
            case "POST v1/split-returns" -> splitReturn(exchange);
            case "POST v1/finishes" -> finish(exchange);
            case "GET v1/books" -> exchange.answer(200, books.totals(exchange.query("group")));
            case "POST v1/behaviour" -> behave(exchange);
            case "GET checkout/*" -> show(exchange, path[1]);
            case "GET health" -> health(exchange);
            default -> throw new Refusal(404, "not-found", "there is no such call");
        }
    }

    /** The path with its one changing part replaced by a star, at most four parts long. */
    private static String shape(String[] path) {
        String[] shape = path.clone();
        if (path.length == 4 && path[1].equals("payments")) {
            shape[2] = "*";
        } else if (path.length == 2 && path[0].equals("checkout")) {
            shape[1] = "*";
        }
        return String.join("/", shape);
    }

    private void ask(Exchange exchange) throws IOException {
        Payment payment = exchange.json(Payment.class);
        if (behaviours.of(payment.group()).failPayments()) {
            throw new Refusal(503, "told-to-fail", "payments of this group fail on request");
        }
        await(books.ask(payment));
        exchange.answer(200, Map.of("checkoutUrl", publicUrl + "/checkout/" + payment.paymentId()));
    }

    private void confirm(Exchange exchange, UUID paymentId) throws IOException {
        boolean form = exchange.isForm();
        byte[] body = form ? new byte[0] : exchange.body();
        Requests.Confirmation confirmation =
                body.length == 0 ? new Requests.Confirmation(null) : Json.request(body, Requests.Confirmation.class);
        await(books.capture(paymentId, confirmation.occurredAt()));
        if (form) {
            exchange.redirect(books.checkout(paymentId)
                    .orElseThrow()
                    .payment()
                    .returnUrl()
                    .toString());
        } else {
            exchange.answer(200, Map.of("status", "captured"));
        }
    }

    private void refund(Exchange exchange) throws IOException {
        Refund refund = exchange.json(Refund.class);
        failIfTold(refund.paymentId(), Behaviour::failRefunds);
        await(books.refund(refund));
        exchange.answer(202, ACCEPTED);
    }

    private void split(Exchange exchange) throws IOException {
        Split split = exchange.json(Split.class);
        failIfTold(split.paymentId(), Behaviour::failSplits);
        await(books.split(split));
        exchange.answer(202, ACCEPTED);
    }

    private void splitReturn(Exchange exchange) throws IOException {
        SplitReturn back = exchange.json(SplitReturn.class);
        failIfTold(back.paymentId(), Behaviour::failSplits);
        await(books.splitReturn(back));
        exchange.answer(202, ACCEPTED);
    }

    private void finish(Exchange exchange) throws IOException {
        Finish finish = exchange.json(Finish.class);
        failIfTold(finish.paymentId(), Behaviour::failSplits);
        await(books.finish(finish));
        exchange.answer(202, ACCEPTED);
    }

    private void failIfTold(UUID paymentId, Predicate<Behaviour> told) {
        boolean fail = books.checkout(paymentId)
                .map(checkout -> told.test(behaviours.of(checkout.payment().group())))
                .orElse(false);
        Refusal.unless(!fail, 503, "told-to-fail", "calls of this group fail on request");
    }

    private void behave(Exchange exchange) throws IOException {
        Requests.Conduct conduct = exchange.json(Requests.Conduct.class);
        behaviours.set(conduct.forGroup(), conduct.behaviour());
        exchange.answer(200, conduct);
    }

    private void show(Exchange exchange, String last) throws IOException {
        if (last.equals("checkout.css")) {
            exchange.write(200, "text/css; charset=utf-8", page.style());
            return;
        }
        Books.Checkout checkout = books.checkout(id(last))
                .orElseThrow(() -> new Refusal(404, "payment-unknown", "there is no such payment"));
        Language language = Language.of(exchange.query("lang"), exchange.header("accept-language"));
        exchange.page(
                200,
                page.render(checkout, language),
                CheckoutPage.origin(checkout.payment().returnUrl()));
    }

    private void health(Exchange exchange) throws IOException {
        boolean up = books.writable();
        exchange.answer(up ? 200 : 503, Map.of("status", up ? "UP" : "DOWN", "untold", books.untold()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(404, "payment-unknown", "there is no such payment");
        }
    }

    /** Nothing is answered before it is on disk. */
    private static void await(CompletableFuture<Void> durable) {
        try {
            durable.get(DISK_PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refusal(503, "books-unavailable", "the journal cannot be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "shutting-down", "try again in a moment");
        }
    }
}
