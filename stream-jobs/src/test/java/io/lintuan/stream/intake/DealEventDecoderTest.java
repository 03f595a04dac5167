package io.lintuan.stream.intake;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealEventDecoderTest {
    private final DealEventDecoder decoder = new DealEventDecoder(Clock.fixed(NOON, ZoneOffset.UTC));

    private DealReading read(byte[] payload) {
        return decoder.decode("persistent://t/n/deal-events-partition-3", "1:2:3:4", payload);
    }

    private DealReading read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private String reasonOf(DealReading reading) {
        assertThat(reading.event()).isNull();
        return reading.deadLetter().reason();
    }

    @Test
    void readsAnEventWithItsPosition() {
        DealEnvelope event = EventFixture.deal("d-1").opened(NOON);
        assertThat(read(Json.bytes(event))).isEqualTo(new DealReading("1:2:3:4", event, null));
    }

    @Test
    void readsAHeartbeatThoughItHasNoDeal() {
        assertThat(read(Json.bytes(EventFixture.heartbeat(NOON))).event().recordedAt())
                .isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "12", "{} x", "{\"dealSequence\":\"many\"}", "\u0000\u0001"})
    void sendsWhatIsNoEventToTheDeadLettersWithItsBytes(String payload) {
        DealReading reading = read(payload);
        assertThat(reasonOf(reading)).isEqualTo("undecodable");
        assertThat(reading.deadLetter().topic()).isEqualTo("persistent://t/n/deal-events-partition-3");
        assertThat(reading.deadLetter().position()).isEqualTo("1:2:3:4");
        assertThat(Base64.getDecoder().decode(reading.deadLetter().payloadBase64()))
                .isEqualTo(payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsAtMostSixtyFourKibibytesOfADeadLetter() {
        String kept = read(new byte[100_000]).deadLetter().payloadBase64();
        assertThat(Base64.getDecoder().decode(kept)).hasSize(64 << 10);
    }

    @Test
    void namesATypeThatItDoesNotKnow() {
        String json = new String(Json.bytes(EventFixture.deal("d-1").opened(NOON)), StandardCharsets.UTF_8);
        assertThat(reasonOf(read(json.replace("DEAL_OPENED", "DEAL_TELEPORTED"))))
                .isEqualTo("unknown-type");
    }

    @Test
    void ignoresAFieldThatItDoesNotKnow() {
        String json = new String(Json.bytes(EventFixture.deal("d-1").opened(NOON)), StandardCharsets.UTF_8);
        assertThat(read(json.replaceFirst("\\{", "{\"colour\":\"green\",")).event())
                .isNotNull();
    }

    @Test
    void refusesAnEventWithoutThePayloadThatItsTypeNames() {
        String json = new String(Json.bytes(EventFixture.deal("d-1").opened(NOON)), StandardCharsets.UTF_8);
        assertThat(reasonOf(read(json.replace("DEAL_OPENED", "ORDER_PAID")))).isEqualTo("payload-missing");
    }

    @Test
    void refusesAnOrderWithoutABuyer() {
        DealReading reading = read(Json.bytes(EventFixture.deal("d-1").placed("order-1", "", NOON)));
        assertThat(reasonOf(reading)).isEqualTo("field-missing");
        assertThat(reading.deadLetter().detail()).isEqualTo("orderPlaced.buyer");
    }

    @Test
    void refusesALineThatNamesNoProduct() {
        DealReading reading = read(
                Json.bytes(EventFixture.deal("d-1").placed("order-1", "ann", NOON, EventFixture.line("", 1, 100))));
        assertThat(reading.deadLetter().detail()).isEqualTo("orderPlaced.lines.productId");
    }

    @Test
    void refusesARefundThatTakesMoneyOutOfNoMinute() {
        DealEnvelope refund = EventFixture.deal("d-1").refunded("order-1", "ann", NOON, NOON);
        String json = new String(Json.bytes(refund), StandardCharsets.UTF_8);
        assertThat(read(json.replace("\"paidAt\"", "\"paidWhen\"")).deadLetter().detail())
                .isEqualTo("orderRefunded.paidAt");
    }

    @Test
    void allowsClocksThatDifferByFiveMinutesAndNoMore() {
        EventFixture deal = EventFixture.deal("d-1");
        assertThat(read(Json.bytes(deal.opened(NOON.plus(EventChecks.AHEAD_MAX))))
                        .event())
                .isNotNull();
        assertThat(reasonOf(read(
                        Json.bytes(deal.opened(NOON.plus(EventChecks.AHEAD_MAX).plusMillis(1))))))
                .isEqualTo("from-the-future");
    }

    @Test
    void refusesWhatHappenedLongAfterItWasRecorded() {
        DealEnvelope event = EventFixture.deal("d-1").placed("order-1", "ann", NOON, NOON.minus(Duration.ofMinutes(6)));
        assertThat(reasonOf(read(Json.bytes(event)))).isEqualTo("from-the-future");
    }

    @Test
    void refusesASequenceBelowOne() {
        DealEnvelope event = EventFixture.deal("d-1").opened(NOON);
        String json = new String(Json.bytes(event), StandardCharsets.UTF_8);
        assertThat(reasonOf(read(json.replace("\"dealSequence\":1", "\"dealSequence\":0"))))
                .isEqualTo("sequence-impossible");
    }

    private DealReading readChanged(DealEnvelope event, String from, String to) {
        String json = new String(Json.bytes(event), StandardCharsets.UTF_8);
        assertThat(json).containsPattern(from);
        return read(json.replaceFirst(from, to));
    }

    @Test
    void refusesALineThatIsNone() {
        DealEnvelope placed = EventFixture.deal("d-1").placed("order-1", "ann", NOON);
        assertThat(readChanged(placed, "\"lines\":\\[\\]", "\"lines\":[null]").deadLetter())
                .extracting(DeadLetter::reason, DeadLetter::detail)
                .containsExactly("field-missing", "orderPlaced.lines");
    }

    @Test
    void refusesAPayloadOfAnotherTypeBesideItsOwn() {
        DealEnvelope opened = EventFixture.deal("d-1").opened(NOON);
        assertThat(reasonOf(readChanged(opened, "\\{", "{\"orderPaid\":{\"orderId\":\"order-1\"},")))
                .isEqualTo("payload-foreign");
        assertThat(reasonOf(readChanged(EventFixture.heartbeat(NOON), "\\{", "{\"dealFormed\":{},")))
                .isEqualTo("payload-foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1999-12-31T23:59:59Z"})
    void refusesAHeartbeatFromBeforeAllTime(String recordedAt) {
        DealReading reading = readChanged(
                EventFixture.heartbeat(NOON), "\"recordedAt\":\"[^\"]+\"", "\"recordedAt\":\"" + recordedAt + "\"");
        assertThat(reasonOf(reading)).isEqualTo("field-impossible");
        assertThat(reading.deadLetter().detail()).startsWith("recordedAt ");
    }

    @Test
    void refusesAMessageWithoutAValue() {
        assertThat(reasonOf(read((byte[]) null))).isEqualTo("undecodable");
    }

    @Test
    void neverFailsWhateverGoesWrong() {
        DealEventDecoder brittle = new DealEventDecoder(new FailingOnce());
        DealReading reading = brittle.decode("t", "1:2:3", Json.bytes(EventFixture.heartbeat(NOON)));
        assertThat(reasonOf(reading)).isEqualTo("undecodable");
    }

    /** A clock that fails the first time that it is asked. */
    private static final class FailingOnce extends Clock {
        private boolean failed;

        @Override
        public Instant instant() {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("as the test wants it");
            }
            return NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void readsAnOrderThatCostNothing() {
        DealReading reading = read(Json.bytes(EventFixture.deal("d-1").placed("order-1", "ann", NOON)));
        assertThat(reading.event().orderPlaced())
                .extracting(OrderPlaced::amountMinor)
                .isEqualTo(0L);
    }
}
