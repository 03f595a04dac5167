package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.FakeService;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.replay.plan.Repeat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeaterTest {
    private final AtomicInteger requests = new AtomicInteger();
    private final Tally tally = new Tally();
    private final FakeService service = new FakeService()
            .on("/same", exchange -> {
                requests.incrementAndGet();
                FakeService.answer(exchange, 409, "{\"code\":\"sold-out\"}");
            })
            .on(
                    "/forgetful",
                    exchange ->
                            FakeService.answer(exchange, 201, "{\"orderId\":\"" + requests.incrementAndGet() + "\"}"));

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void aRepeatedRefusalIsTheSameAnswerAndCountedTwiceAsTheServiceDoes() {
        send("/same", Repeat.AFTERWARDS);
        assertThat(requests).hasValue(2);
        assertThat(tally.keysRepeatedCount()).isEqualTo(1);
        assertThat(tally.refused()).containsEntry("sold-out", 2L);
        assertThat(tally.failuresWithExamples()).isEmpty();
    }

    @Test
    void anotherAnswerToTheSameKeyIsAFailure() {
        send("/forgetful", Repeat.AT_ONCE);
        assertThat(tally.failuresWithExamples().keySet())
                .singleElement()
                .asString()
                .contains("another answer to the same key");
    }

    @Test
    void mostRequestsAreSentOnce() {
        send("/same", Repeat.NEVER);
        assertThat(requests).hasValue(1);
        assertThat(tally.keysRepeatedCount()).isZero();
    }

    private void send(String path, Repeat repeat) {
        new Repeater(service.client(4, tally), tally)
                .send(Call.post(path, "k1", Json.object()), repeat)
                .join();
    }
}
