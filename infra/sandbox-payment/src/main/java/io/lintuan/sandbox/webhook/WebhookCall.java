package io.lintuan.sandbox.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.lintuan.sandbox.books.Notice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One signed request to the merchant. The time is signed anew with every attempt, the id never changes. */
final class WebhookCall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI merchant;
    private final Webhook signer;
    private final Clock clock;

    WebhookCall(URI merchant, String secret, Clock clock) {
        this.merchant = merchant;
        this.clock = clock;
        try {
            this.signer = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("LINTUAN_WEBHOOK_SECRET is empty", e);
        }
    }

    /** Never fails: whatever goes wrong on the way is a reason to try again. */
    CompletableFuture<Reply> send(Notice notice) {
        return client.sendAsync(request(notice), HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> failure == null ? Reply.of(response.statusCode()) : Reply.AGAIN);
    }

    private HttpRequest request(Notice notice) {
        long timestamp = clock.instant().getEpochSecond();
        try {
            return HttpRequest.newBuilder(merchant)
                    .timeout(PATIENCE)
                    .header("content-type", "application/json")
                    .header(Webhook.UNBRANDED_MSG_ID_KEY, notice.id())
                    .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp))
                    .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signer.sign(notice.id(), timestamp, notice.body()))
                    .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                    .build();
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
