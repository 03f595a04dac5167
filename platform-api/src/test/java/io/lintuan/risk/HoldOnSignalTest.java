package io.lintuan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.CommitRefused;
import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.DeskBusy;
import io.lintuan.pulsar.Poison;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class HoldOnSignalTest {
    private static final String DEAL = "0193a1b2-0000-7000-8000-0000000000d1";
    private static final String ORDER = "0193a1b2-0000-7000-8000-0000000000e1";

    private final FakeDesk desk = new FakeDesk();
    private final Map<String, String> kept = new HashMap<>();
    private final HoldOnSignal hold = new HoldOnSignal(desk, (id, observed, evidence) -> {
        kept.put(id, observed + " " + evidence);
        return Mono.empty();
    });

    @Test
    void tellsTheDeskAndKeepsWhatTheRuleSaw() {
        StepVerifier.create(hold(signal(7, List.of("e-1", "e-2")))).verifyComplete();

        assertThat(desk.told).singleElement().satisfies(command -> {
            assertThat(command.orderId()).hasToString(ORDER);
            assertThat(command.signalId()).isEqualTo("s-1");
        });
        assertThat(kept).containsEntry("s-1", "7 v1: 7 of at most 4 within 300 s; events e-1 e-2");
    }

    @Test
    void givesUpASignalAboutNothingWeHave() {
        desk.answer = Mono.error(new DealNotFound());
        assertPoison("deal-not-found", signal(5, List.of()));
        desk.answer = Mono.just(FakeDesk.answer(RefusalCode.ORDER_NOT_FOUND));
        assertPoison("order-not-found", signal(5, List.of()));
        desk.answer = Mono.error(new CommitRefused("risk_signal_pkey", null));
        assertPoison("store-refused", signal(5, List.of()));
        assertThat(kept).isEmpty();
    }

    @Test
    void leavesWorthTryingAgainWhatIs() {
        desk.answer = Mono.error(new DeskBusy());

        StepVerifier.create(hold(signal(5, List.of()))).verifyError(DeskBusy.class);
    }

    @Test
    void givesUpASignalThatLacksSomething() {
        Instant at = Instant.parse("2026-11-20T08:30:12Z");
        assertPoison("field-missing", signal(null, "buyer-velocity", ORDER, at, 5, List.of()));
        assertPoison("field-missing", signal("s-1", null, ORDER, at, 5, List.of()));
        assertPoison("field-missing", signal("s-1", "buyer-velocity", null, at, 5, List.of()));
        assertPoison("field-missing", signal("s-1", "buyer-velocity", ORDER, null, 5, List.of()));
        assertPoison("field-missing", signal("s-1", "buyer-velocity", ORDER, at, 5, null));
        assertPoison("field-missing", signal(5, Collections.singletonList(null)));
        assertPoison("field-invalid", signal("s-1", "buyer-velocity", "seven", at, 5, List.of()));
        assertPoison("field-invalid", signal(0, List.of()));
        assertThat(desk.told).isEmpty();
    }

    private Mono<Void> hold(FraudSignal signal) {
        return Mono.defer(() -> hold.hold(signal));
    }

    private void assertPoison(String reason, FraudSignal signal) {
        StepVerifier.create(hold(signal)).verifyErrorSatisfies(failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        Poison.class, poison -> assertThat(poison.reason()).isEqualTo(reason)));
    }

    private static FraudSignal signal(long observed, List<String> events) {
        return signal("s-1", "buyer-velocity", ORDER, Instant.parse("2026-11-20T08:30:12Z"), observed, events);
    }

    private static FraudSignal signal(
            String id, String rule, String order, Instant at, long observed, List<String> events) {
        return new FraudSignal(
                id, rule, 1, DEAL, order, "community", "leader", "buyer", at, at, observed, 5, 300, events);
    }
}
