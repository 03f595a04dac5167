package io.lintuan.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A merchant that keeps what it was told and answers what it is told to answer. */
public final class Merchant implements AutoCloseable {
    /** One delivery as it arrived. */
    public record Delivery(String id, Map<String, List<String>> headers, String body) {}

    private final HttpServer http;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator statusOfDelivery = number -> 204;

    public Merchant() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        http.createContext("/", this::take);
        http.setExecutor(Executors.newFixedThreadPool(16));
        http.start();
    }

    /** Status by the number of the delivery, from 1. */
    public void answers(IntUnaryOperator statusOfDelivery) {
        this.statusOfDelivery = statusOfDelivery;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/hook");
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (deliveries) {
                deliveries.add(new Delivery(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
                number = deliveries.size();
            }
            exchange.sendResponseHeaders(statusOfDelivery.applyAsInt(number), -1);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
