package io.lintuan.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.sandbox.Provider;
import io.lintuan.sandbox.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service and the sandbox provider, listening, on a database of the test; without Pulsar. */
public final class Shop implements AutoCloseable {
    public static final String SECRET = "whsec_bGludHVhbi10ZXN0LXNlY3JldC0wMTIzNDU2Nzg5MGFiY2Q=";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedServer service;
    private final int providerPort;
    private Provider provider;

    private Shop(EmbeddedServer service, int providerPort) {
        this.service = service;
        this.providerPort = providerPort;
    }

    public static Shop open(PostgresEndpoint database, Path state) throws IOException {
        int port = freePort();
        int providerPort = freePort();
        Map<String, Object> properties = new HashMap<>();
        properties.put("LINTUAN_ENVIRONMENT", "demo");
        properties.put("LINTUAN_HTTP_PORT", port);
        properties.put("LINTUAN_PUBLIC_URL", "http://127.0.0.1:" + port);
        properties.put("LINTUAN_JWT_SECRET", "0123456789abcdef0123456789abcdef0123456789abcdef");
        properties.put("LINTUAN_WEBHOOK_SECRET", SECRET);
        properties.put("LINTUAN_PAYMENT_URL", "http://127.0.0.1:" + providerPort);
        properties.putAll(database.variables());
        properties.put("lintuan.relay.enabled", "false");
        properties.put("lintuan.consumers.enabled", "false");
        Shop shop = new Shop(ApplicationContext.run(EmbeddedServer.class, properties), providerPort);
        shop.startProvider(state);
        return shop;
    }

    public void startProvider(Path state) throws IOException {
        URI webhook = URI.create(service.getURI() + "/webhooks/payments");
        provider = Provider.start(new Settings(providerPort, webhook, SECRET, state), Clock.systemUTC());
    }

    public void stopProvider() {
        provider.close();
    }

    public <T> T bean(Class<T> type) {
        return service.getApplicationContext().getBean(type);
    }

    /** Signs somebody in who may ask often and state times, and returns the token. */
    public String signIn(String role, String name) {
        return post("/api/demo/sign-in", null, Map.of("role", role, "name", name, "statedTime", true))
                .get("token")
                .asText();
    }

    /** Opens a deal of one product at 39.90 that forms with {@code minimumQuantity}; returns its view. */
    public JsonNode openDeal(String leader, int minimumQuantity) {
        Map<String, String> point = Map.of("name", "Wang's shop", "address", "Building 3", "hours", "16-19");
        JsonNode community =
                post("/api/demo/communities", signIn("DEMO", "tester"), Map.of("name", "阳光花园", "pickupPoint", point));
        Map<String, Object> grapes = Map.of(
                "productId",
                "grapes",
                "title",
                "Grapes",
                "unit",
                "box",
                "unitPriceMinor",
                3990,
                "stock",
                1000,
                "perPersonLimit",
                1000);
        Map<String, Object> deal = Map.of(
                "title", "Grapes",
                "communityId", community.get("communityId"),
                "pickupPointId", community.get("pickupPointId"),
                "minimumQuantity", minimumQuantity,
                "cutOffAt", Instant.now().plusSeconds(7200).toString(),
                "commissionBasisPoints", 1000,
                "offerings", List.of(grapes));
        return post("/api/deals", leader, deal);
    }

    public JsonNode join(String neighbor, JsonNode deal) {
        String offering = deal.get("offerings").get(0).get("offeringId").asText();
        List<?> lines = List.of(Map.of("offeringId", offering, "quantity", 1));
        return post("/api/deals/" + deal.get("dealId").asText() + "/orders", neighbor, Map.of("lines", lines));
    }

    /** Joins, asks for a payment and presses the provider's button. Returns the order as it was placed. */
    public JsonNode joinAndPay(String neighbor, JsonNode deal) {
        JsonNode order = join(neighbor, deal);
        confirm(pay(neighbor, order).get("paymentId").asText());
        return order;
    }

    public JsonNode pay(String neighbor, JsonNode order) {
        return post("/api/orders/" + order.get("orderId").asText() + "/payments", neighbor, Map.of());
    }

    public void confirm(String paymentId) {
        HttpResponse<String> pressed = send(HttpRequest.newBuilder(provider("/v1/payments/" + paymentId + "/confirm"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (pressed.statusCode() != 200) {
            throw new IllegalStateException(pressed.body());
        }
    }

    public void behave(String json) {
        send(HttpRequest.newBuilder(provider("/v1/behaviour"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public JsonNode books() {
        return json(send(HttpRequest.newBuilder(provider("/v1/books"))));
    }

    public JsonNode order(String neighbor, JsonNode order) {
        return get("/api/orders/" + order.get("orderId").asText(), neighbor);
    }

    public JsonNode get(String path, String token) {
        return json(send(request(path, token)));
    }

    public String page(String path, String token) {
        return send(request(path, token).header("accept", "text/html")).body();
    }

    public JsonNode post(String path, String token, Object body) {
        HttpResponse<String> response =
                post(path, token, body, UUID.randomUUID().toString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    public HttpResponse<String> post(String path, String token, Object body, String key) {
        return send(request(path, token)
                .header("content-type", "application/json")
                .header("idempotency-key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** A webhook as somebody sends it who need not be the provider. */
    public HttpResponse<String> webhook(Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request("/webhooks/payments", null)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.getURI() + path));
        return token == null ? request : request.header("authorization", "Bearer " + token);
    }

    private URI provider(String path) {
        return URI.create("http://127.0.0.1:" + providerPort + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        service.close();
        provider.close();
    }
}
