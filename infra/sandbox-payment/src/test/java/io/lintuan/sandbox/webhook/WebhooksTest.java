package io.lintuan.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.lintuan.sandbox.Merchant;
import io.lintuan.sandbox.books.Notice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final String SECRET = "whsec_bGludHVhbi1zYW5kYm94LXNlY3JldC0wMTIzNDU2Nzg=";

    private final Behaviours behaviours = new Behaviours();
    private final Map<Notice, Boolean> told = new ConcurrentHashMap<>();
    private Merchant merchant;
    private Webhooks webhooks;

    @BeforeEach
    void start() throws Exception {
        merchant = new Merchant();
        webhooks = new Webhooks(merchant.url(), SECRET, behaviours, Clock.systemUTC(), new Random(1), told::put);
    }

    @AfterEach
    void stop() {
        webhooks.close();
        merchant.close();
    }

    @Test
    void signsSoThatTheStandardLibraryAccepts() {
        webhooks.send(notice(1));
        await().until(() -> told.containsKey(notice(1)));
        Merchant.Delivery delivery = merchant.deliveries().get(0);
        assertThatCode(() -> new Webhook(SECRET).verify(delivery.body(), delivery.headers()))
                .doesNotThrowAnyException();
        assertThat(delivery.id()).isEqualTo("payment:1");
    }

    @Test
    void triesAgainUntilTheMerchantTakesIt() {
        merchant.answers(number -> number == 1 ? 500 : number == 2 ? 429 : 204);
        webhooks.send(notice(1));
        await().until(() -> told.containsKey(notice(1)));
        assertThat(told.get(notice(1))).isTrue();
        assertThat(merchant.deliveries())
                .hasSize(3)
                .extracting(Merchant.Delivery::id)
                .containsOnly("payment:1");
    }

    @Test
    void takesARefusalAsFinal() {
        merchant.answers(number -> 400);
        webhooks.send(notice(1));
        await().until(() -> told.containsKey(notice(1)));
        assertThat(told.get(notice(1))).isFalse();
        assertThat(merchant.deliveries()).hasSize(1);
    }

    @Test
    void saysEverythingTwiceWhenToldTo() {
        behaviours.set(Optional.of("a"), new Behaviour(0, true, false, false, false, false));
        webhooks.send(notice(1));
        await().until(() -> merchant.deliveries().size() == 2);
        assertThat(merchant.deliveries()).extracting(Merchant.Delivery::id).containsOnly("payment:1");
    }

    @Test
    void shufflesWhenToldTo() {
        behaviours.set(Optional.empty(), new Behaviour(0, false, true, false, false, false));
        IntStream.range(0, 20).forEach(number -> webhooks.send(notice(number)));
        await().until(() -> merchant.deliveries().size() == 20);
        List<String> inOrder = new ArrayList<>();
        IntStream.range(0, 20).forEach(number -> inOrder.add("payment:" + number));
        assertThat(merchant.deliveries())
                .extracting(Merchant.Delivery::id)
                .containsExactlyInAnyOrderElementsOf(inOrder)
                .isNotEqualTo(inOrder);
    }

    private static Notice notice(int number) {
        return new Notice("payment:" + number, "a", "{\"type\":\"payment.succeeded\",\"name\":\"邻团\"}");
    }
}
