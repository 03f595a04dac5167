package io.lintuan.insight.postgres;

import io.lintuan.insight.DealTitles;
import io.lintuan.insight.Names;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads the titles and names of the contexts' tables. */
@Singleton
final class PostgresNames implements Names {
    private static final String DEALS = """
            SELECT d.id, d.title, c.name AS community, p.display_name AS leader
            FROM deal d JOIN community c ON c.id = d.community_id JOIN person p ON p.id = d.leader_id
            WHERE d.id = ANY($1)""";
    private static final String COMMUNITIES = "SELECT id::text AS id, name FROM community WHERE id = ANY($1::uuid[])";
    private static final String LEADERS =
            "SELECT id::text AS id, display_name AS name FROM person WHERE id = ANY($1::uuid[])";
    private static final String PRODUCTS = """
            SELECT DISTINCT ON (product_id) product_id AS id, title AS name FROM offering
            WHERE product_id = ANY($1) ORDER BY product_id, id DESC""";

    private final Sql sql;

    PostgresNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Map<UUID, DealTitles.Title>> ofDeals(Collection<UUID> dealIds) {
        return sql.rows(
                        DEALS,
                        row -> Map.entry(
                                row.get("id", UUID.class),
                                new DealTitles.Title(
                                        row.get("title", String.class),
                                        row.get("community", String.class),
                                        row.get("leader", String.class))),
                        (Object) dealIds.toArray(UUID[]::new))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Map<String, String>> ofCommunities(Collection<String> communityIds) {
        return names(COMMUNITIES, communityIds);
    }

    @Override
    public Mono<Map<String, String>> ofLeaders(Collection<String> leaderIds) {
        return names(LEADERS, leaderIds);
    }

    @Override
    public Mono<Map<String, String>> ofProducts(Collection<String> productIds) {
        return names(PRODUCTS, productIds);
    }

    private Mono<Map<String, String>> names(String query, Collection<String> ids) {
        return sql.rows(query, row -> Map.entry(row.get("id", String.class), row.get("name", String.class)), (Object)
                        ids.toArray(String[]::new))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
