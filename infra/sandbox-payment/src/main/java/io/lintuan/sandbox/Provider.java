package io.lintuan.sandbox;

import io.lintuan.sandbox.books.Books;
import io.lintuan.sandbox.http.ProviderServer;
import io.lintuan.sandbox.webhook.Behaviours;
import io.lintuan.sandbox.webhook.Webhooks;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;

/** The provider, running: books, webhooks and server put together. */
public final class Provider implements AutoCloseable {
    private final Books books;
    private final Webhooks webhooks;
    private final ProviderServer server;

    private Provider(Books books, Webhooks webhooks, ProviderServer server) {
        this.books = books;
        this.webhooks = webhooks;
        this.server = server;
    }

    public static Provider start(Settings settings, Clock clock) throws IOException {
        Books books = new Books(settings.state().resolve("payments.journal"), clock);
        Behaviours behaviours = new Behaviours();
        Webhooks webhooks = new Webhooks(
                settings.merchant(), settings.secret(), behaviours, clock, new SecureRandom(), books::told);
        books.notifyBy(webhooks::send);
        return new Provider(books, webhooks, ProviderServer.start(settings.port(), books, behaviours));
    }

    public int port() {
        return server.port();
    }

    /** Stops taking requests, then writes what was promised. */
    @Override
    public void close() {
        server.close();
        webhooks.close();
        books.close();
    }
}
