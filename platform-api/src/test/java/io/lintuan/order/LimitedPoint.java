package io.lintuan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.postgres.Sql;
import io.lintuan.reservation.Reservations;
import io.lintuan.service.Api;
import io.lintuan.service.DealFixture;
import io.lintuan.service.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service that sweeps when the test says so, and a pickup point with two deals that close on one day. */
final class LimitedPoint {
    final Api api;
    final DealFixture point;
    final DealFixture.OpenDeal grapes;
    final DealFixture.OpenDeal pears;
    private final RunningService service;

    LimitedPoint(RunningService service) {
        this.service = service;
        this.api = new Api(service.address());
        this.point = new DealFixture(api);
        this.grapes = point.anOpenDeal("葡萄", 1_000);
        this.pears = point.anOpenDeal("梨", 1_000);
    }

    static RunningService service(String name) {
        return RunningService.on(
                PostgresExtension.freshDatabase(
                        name + "_" + ProcessHandle.current().pid()),
                name,
                Map.of("lintuan.reservations.sweep", "false"));
    }

    void limit(int ordersPerDay) {
        assertThat(put(point.leader, ordersPerDay).status()).isEqualTo(200);
    }

    Api.Reply put(String token, int ordersPerDay) {
        return put(token, path(), ordersPerDay);
    }

    private Api.Reply put(String token, String path, int ordersPerDay) {
        return api.as(token)
                .with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString("{\"ordersPerDay\":" + ordersPerDay + "}"));
    }

    String path() {
        return path(point.pickupPointId);
    }

    private static String path(String pointId) {
        return "/api/pickup-points/" + pointId + "/capacity";
    }

    void limitAt(String pointId, int ordersPerDay) {
        assertThat(put(point.leader, path(pointId), ordersPerDay).status()).isEqualTo(200);
    }

    /** A second place to collect at. */
    String aGate() {
        String id = UUID.randomUUID().toString();
        sql().update(
                        "INSERT INTO pickup_point (id, community_id, name, address, hours)"
                                + " VALUES ($1, $2, '东门', '东门岗亭', '周六')",
                        UUID.fromString(id),
                        UUID.fromString(point.communityId))
                .block();
        return id;
    }

    /** Joins for one box. */
    Api.Reply joinAt(DealFixture.OpenDeal deal, String pointId, String name) {
        String lines = deal.lines(1).replaceFirst("^\\{", "{\"pickupPointId\":\"" + pointId + "\",");
        return api.as(api.signIn("NEIGHBOR", name)).withKey().post(deal.joinPath(), lines);
    }

    /** Looks at what is due after {@code later}. */
    Reservations.Swept sweep(Duration later) {
        return service.bean(Reservations.class)
                .sweep(Instant.now().plus(later), 1_000)
                .block();
    }

    int taken() {
        return takenAt(point.pickupPointId);
    }

    int takenAt(String pointId) {
        return sql().row(
                        "SELECT taken FROM reservation_limit WHERE rule = $1",
                        row -> row.get(0, Integer.class),
                        "point:" + pointId)
                .block();
    }

    /** Orders of both deals that are alive: their ids, deals and buyers. */
    List<List<UUID>> orders() {
        return sql().rows(
                        "SELECT id, deal_id, buyer_id FROM orders WHERE deal_id = ANY($1) AND status = 'PENDING_PAYMENT'",
                        row -> List.of(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, UUID.class)),
                        (Object) new UUID[] {UUID.fromString(grapes.dealId()), UUID.fromString(pears.dealId())})
                .collectList()
                .block();
    }

    List<UUID> people(int number) {
        return sql().rows(
                        "INSERT INTO person (id, pseudonym, display_name, role, created_at)"
                                + " SELECT gen_random_uuid(), gen_random_uuid()::text, 'n', 'NEIGHBOR', now()"
                                + " FROM generate_series(1, $1) RETURNING id",
                        row -> row.get(0, UUID.class),
                        number)
                .collectList()
                .block();
    }

    void status(Api.Reply order, String status) {
        sql().update("UPDATE orders SET status = $2 WHERE id = $1", UUID.fromString(order.text("orderId")), status)
                .block();
    }

    Sql sql() {
        return service.bean(Sql.class);
    }
}
