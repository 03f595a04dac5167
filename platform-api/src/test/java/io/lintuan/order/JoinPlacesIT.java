package io.lintuan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.reservation.Reservations;
import io.lintuan.service.Api;
import io.lintuan.service.DealFixture;
import io.lintuan.service.RunningService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pickup point's orders of a day over all deals, through the whole service. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinPlacesIT {
    private RunningService service;
    private LimitedPoint point;

    @BeforeAll
    void start() {
        service = LimitedPoint.service("join_places");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void twoDealsAtOnePoint() {
        point = new LimitedPoint(service);
    }

    @Test
    void refusesTheOrderThatIsOneTooManyForThePointThoughTheDealHasRoom() {
        point.limit(1);
        String ann = point.api.signIn("NEIGHBOR", "安");
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.grapes.joinPath(), point.grapes.lines(1))
                        .status())
                .isEqualTo(201);
        Api again = point.api.as(point.api.signIn("NEIGHBOR", "白")).withKey();
        Api.Reply full = again.post(point.pears.joinPath(), point.pears.lines(1));
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("pickup-day-full");
        point.limit(2);
        assertThat(again.post(point.pears.joinPath(), point.pears.lines(1)).code())
                .as("the first answer stands")
                .isEqualTo("pickup-day-full");
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void countsTheOrdersThatWereThereBeforeTheLimit() {
        String ann = point.api.signIn("NEIGHBOR", "安");
        point.api.as(ann).withKey().post(point.grapes.joinPath(), point.grapes.lines(1));
        point.limit(2);
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .status())
                .isEqualTo(201);
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .code())
                .isEqualTo("pickup-day-full");
    }

    /** Its day there is that of its window, whatever day the deal's own point has. */
    @Test
    void countsAtThePointThatWasChosen() {
        String gate = point.aGate();
        DealFixture.OpenDeal deal = point.point.aGroupDeal("""
                {"pickupPoints":[{"pickupPointId":"%s"},
                 {"pickupPointId":"%s","from":"2027-01-02T08:00:00Z","to":"2027-01-02T11:00:00Z"}]}""".formatted(point.point.pickupPointId, gate));
        assertThat(point.joinAt(deal, gate, "安").status()).isEqualTo(201);
        assertThat(point.joinAt(deal, point.point.pickupPointId, "白").status()).isEqualTo(201);
        point.limitAt(gate, 2);
        assertThat(point.joinAt(deal, gate, "蔡").status()).isEqualTo(201);
        assertThat(point.joinAt(deal, gate, "丁").code()).isEqualTo("pickup-day-full");
        assertThat(point.joinAt(deal, point.point.pickupPointId, "丁").status()).isEqualTo(201);
        assertThat(point.joinAt(point.pears, gate, "丁").code()).isEqualTo("pickup-point-unknown");
        assertThat(point.takenAt(gate)).isEqualTo(2);
    }

    @Test
    void tellsTheBuyerWhereToCollectWhatWasJoinedForThere() {
        String gate = point.aGate();
        DealFixture.OpenDeal deal =
                point.point.aGroupDeal("{\"pickupPoints\":[{\"pickupPointId\":\"%s\"},{\"pickupPointId\":\"%s\"}]}"
                        .formatted(point.point.pickupPointId, gate));
        Api ann = point.api.as(point.api.signIn("NEIGHBOR", "安"));
        String there = ann.get("/orders/" + point.joinAt(deal, gate, "安").text("orderId"))
                .body();
        String here = ann.get("/orders/"
                        + point.joinAt(deal, point.point.pickupPointId, "安").text("orderId"))
                .body();
        assertThat(there).contains("东门岗亭").doesNotContain("王姐便利店");
        assertThat(here).contains("王姐便利店").doesNotContain("东门岗亭");
    }

    @Test
    void hasRoomAgainAfterAnOrderWasCancelledAndLookedAt() {
        point.limit(1);
        String ann = point.api.signIn("NEIGHBOR", "安");
        Api.Reply joined = point.api.as(ann).withKey().post(point.grapes.joinPath(), point.grapes.lines(1));
        point.api.as(ann).withKey().post("/api/orders/" + joined.text("orderId") + "/cancel", "{}");
        point.sweep(Duration.ofMinutes(2));
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .status())
                .isEqualTo(201);
    }

    /** An unpaid order that is changed becomes another one, which is collected as well. */
    @Test
    void countsTheOrderThatAnUnpaidOneBecame() {
        point.limit(2);
        Api ann = point.api.as(point.api.signIn("NEIGHBOR", "安"));
        Api.Reply joined = ann.withKey().post(point.grapes.joinPath(), point.grapes.lines(1));
        Api.Reply changed =
                ann.withKey().post("/api/orders/" + joined.text("orderId") + "/changes", point.grapes.lines(2));
        assertThat(changed.text("orderId")).isNotEqualTo(joined.text("orderId"));

        point.sweep(Duration.ofMinutes(2));

        assertThat(point.taken()).isEqualTo(1);
        assertThat(ann.withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .status())
                .isEqualTo(201);
        assertThat(ann.withKey()
                        .post(point.pears.joinPath(), point.pears.lines(1))
                        .code())
                .isEqualTo("pickup-day-full");
    }

    @Test
    void givesBackAtOnceWhatTheDeskRefuses() {
        point.limit(1);
        String ann = point.api.signIn("NEIGHBOR", "安");
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.grapes.joinPath(), point.grapes.lines(6))
                        .code())
                .isEqualTo("over-limit");
        assertThat(point.api
                        .as(ann)
                        .withKey()
                        .post(point.grapes.joinPath(), point.grapes.lines(1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void letsNobodyLimitAPointWhoLedNoDealThere() {
        String stranger = point.api.signIn("LEADER", "陌生人");
        assertThat(point.put(stranger, 1).code()).isEqualTo("not-your-pickup-point");
        assertThat(point.put(point.point.leader, 0).code()).isEqualTo("field-invalid");
        assertThat(point.api.as(point.point.leader).get(point.path()).json().has("ordersPerDay"))
                .isFalse();
    }

    /** An order that was paid after its seat and its place were gone has them again, and somebody is told. */
    @Test
    void takesThePlaceAgainOfAnOrderThatCameToLife() {
        point.limit(1);
        String ann = point.api.signIn("NEIGHBOR", "安");
        Api.Reply first = point.api.as(ann).withKey().post(point.grapes.joinPath(), point.grapes.lines(1));
        point.status(first, "CANCELLED");
        point.sweep(Duration.ofMinutes(2));
        point.api.as(ann).withKey().post(point.pears.joinPath(), point.pears.lines(1));
        point.status(first, "PENDING_PAYMENT");
        long overfull = 0;
        for (int look = 3; look < 9; look++) {
            overfull += point.sweep(Duration.ofMinutes(look * 10L)).overfull();
        }
        assertThat(overfull).isEqualTo(1);
        assertThat(point.taken()).isEqualTo(2);
        point.status(first, "CANCELLED");
    }

    /** Two attempts of one request: one gave the place back while the other one's order was being placed. */
    @Test
    void looksAgainAtAPlaceThatWentBackThoughItsOrderIsAlive() {
        point.limit(5);
        String ann = point.api.signIn("NEIGHBOR", "安");
        Api.Reply joined = point.api.as(ann).withKey().post(point.grapes.joinPath(), point.grapes.lines(1));
        UUID place = point.sql()
                .row(
                        "SELECT id FROM reservation WHERE order_id = $1",
                        row -> row.get(0, UUID.class),
                        UUID.fromString(joined.text("orderId")))
                .block();
        service.bean(Reservations.class).release(place).block();
        assertThat(point.taken()).isZero();
        point.sweep(Duration.ofMinutes(2));
        assertThat(point.taken()).isEqualTo(1);
    }
}
