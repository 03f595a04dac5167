package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.workload.api.Json;
import org.junit.jupiter.api.Test;

class StreamBooksTest {
    private final StreamBooks books = new StreamBooks("c1");

    @Test
    void addsUpPlacedPaidAndRefunded() throws JsonProcessingException {
        books.add(placed("e1", 2, "o1", 300));
        books.add(paid("e2", 3, "o1", 300));
        books.add(refunded("e3", 4, "o1", 300, true));
        books.add(refunded("e4", 5, "o1", 300, false));
        StreamFigures figures = books.figures();
        assertThat(figures.sums().grossMinor()).isEqualTo(300);
        assertThat(figures.sums().paidMinor()).isEqualTo(300);
        assertThat(figures.sums().refundedMinor()).isEqualTo(300);
        assertThat(figures.orderIds()).containsExactly("o1");
        assertThat(figures.duplicated()).isZero();
        assertThat(figures.orderEvents()).containsEntry("ORDER_REFUNDED", 2L);
    }

    @Test
    void countsASecondCopyAndASecondPlacementAsDuplicates() throws JsonProcessingException {
        books.add(placed("e1", 1, "o1", 300));
        books.add(placed("e1", 1, "o1", 300));
        books.add(placed("e2", 2, "o1", 300));
        assertThat(books.figures().duplicated()).isEqualTo(2);
    }

    @Test
    void anOrderPaidByTwoEventsIsADuplicate() throws JsonProcessingException {
        books.add(paid("e1", 1, "o1", 300));
        books.add(paid("e2", 2, "o1", 300));
        assertThat(books.figures().duplicated()).isEqualTo(1);
    }

    @Test
    void knowsUpToWhereADealWasReadWithoutAGap() throws JsonProcessingException {
        books.add(placed("e1", 1, "o1", 1));
        books.add(placed("e3", 3, "o3", 1));
        assertThat(books.through("d1")).isEqualTo(1);
        books.add(placed("e2", 2, "o2", 1));
        assertThat(books.through("d1")).isEqualTo(3);
        assertThat(books.through("unknown")).isZero();
    }

    @Test
    void ignoresOtherCommunitiesAndHeartbeats() throws JsonProcessingException {
        books.add(event("{'eventId':'h','type':'HEARTBEAT','key':''}"));
        books.add(event("{'eventId':'e','type':'ORDER_PLACED','communityId':'c2','key':'d1'}"));
        assertThat(books.figures().orderIds()).isEmpty();
    }

    private static DealEnvelope placed(String eventId, int sequence, String orderId, long amountMinor)
            throws JsonProcessingException {
        return order(eventId, sequence, "ORDER_PLACED", "orderPlaced", orderId, amountMinor, "");
    }

    private static DealEnvelope paid(String eventId, int sequence, String orderId, long amountMinor)
            throws JsonProcessingException {
        return order(eventId, sequence, "ORDER_PAID", "orderPaid", orderId, amountMinor, "");
    }

    private static DealEnvelope refunded(
            String eventId, int sequence, String orderId, long amountMinor, boolean counted)
            throws JsonProcessingException {
        return order(
                eventId, sequence, "ORDER_REFUNDED", "orderRefunded", orderId, amountMinor, ",'counted':" + counted);
    }

    private static DealEnvelope order(
            String eventId, int sequence, String type, String payload, String orderId, long amountMinor, String more)
            throws JsonProcessingException {
        return event(("{'eventId':'%s','type':'%s','key':'d1','communityId':'c1','dealSequence':%d,"
                        + "'recordedAt':'2026-01-01T00:00:00Z','%s':{'orderId':'%s','amountMinor':%d,"
                        + "'lines':[{'quantity':1,'amountMinor':%d}]%s}}")
                .formatted(eventId, type, sequence, payload, orderId, amountMinor, amountMinor, more));
    }

    private static DealEnvelope event(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json.replace('\'', '"'), DealEnvelope.class);
    }
}
