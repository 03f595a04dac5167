package io.lintuan.chaos.stores;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.replay.evidence.ClickHouseHttp;
import io.lintuan.workload.replay.evidence.ClickHouseSource;
import io.lintuan.workload.settings.Settings;

/** The three stores of one stack, asked directly. */
public record Stores(BooksReader books, FactsReader facts, TopicReader topic) {

    public static Stores of(Settings settings) {
        ClickHouseHttp clickHouse =
                new ClickHouseHttp(ApiClient.http(), settings.clickHouseUrl(), ClickHouseSource.DATABASE);
        return new Stores(
                new BooksReader(settings.postgres()),
                new FactsReader(clickHouse),
                new TopicReader(settings.pulsarUrl()));
    }

    /** In this order, which {@link Evidence#at} relies on. */
    public Evidence read() throws Exception {
        Books then = books.read();
        Facts facts = this.facts.read();
        return Evidence.at(then, facts, topic.read());
    }
}
