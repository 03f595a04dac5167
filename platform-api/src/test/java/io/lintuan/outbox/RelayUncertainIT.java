package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** A relay that lives on and does not know what became of what it did: it asks, and never takes that for done. */
@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayUncertainIT {
    private final Once once = new Once();
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint database, PulsarSpace pulsar) {
        scene = RelayScene.empty(database, pulsar, 3);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void opensAgainWhenTheBrokerTakesSomeForDuplicates() throws Exception {
        relays(rows -> rows, once.sending((producer, messages) -> producer.send(half(messages))
                .then(Mono.defer(() -> producer.send(messages)))));
    }

    /** The first copies are not stored yet when the second ones come, which the broker refuses to judge. */
    @Test
    void opensAgainWhenTheBrokerCannotTellDuplicates() throws Exception {
        relays(
                rows -> rows,
                once.sending(
                        (producer, messages) -> Mono.whenDelayError(producer.send(messages), producer.send(messages))));
    }

    @Test
    void sendsAgainWhatTheBrokerCouldNotJudge() throws Exception {
        PulsarClientException refused =
                new PulsarClientException("Cannot determine whether the message is a duplicate at this time");
        relays(rows -> rows, once.sending((producer, messages) -> producer.send(half(messages))
                .then(Mono.error(refused))));
    }

    @Test
    void findsRowsThatWereNumberedByAClaimWithoutAnAnswer() throws Exception {
        relays(once::losingTheAnswerToAClaim, producers -> producers);
    }

    @Test
    void goesOnWhenADeletionHadNoAnswer() throws Exception {
        try (RelayBench relay = scene.relay(9, once::losingTheAnswerToADeletion, producers -> producers)) {
            scene.writer().commit(30, relay.relay());
            scene.awaitNothingWaits();
        }
        assertThat(once.happened()).isTrue();
        scene.auditAll();
    }

    private void relays(UnaryOperator<OutboxRows> rows, UnaryOperator<EventProducers> producers) throws Exception {
        scene.writer().commitOfEach();
        Openings openings = new Openings();
        try (RelayBench relay = scene.relay(9, seen -> openings.around(rows.apply(seen)), producers)) {
            scene.writer().commit(30, relay.relay());
            scene.awaitNothingWaits();
        }
        assertThat(once.happened()).isTrue();
        scene.auditAll();
        assertThat(openings.most()).as("the partition was opened again").isGreaterThan(1);
    }

    private static List<Outgoing> half(List<Outgoing> messages) {
        return messages.subList(0, messages.size() / 2);
    }
}
