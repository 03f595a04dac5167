package io.lintuan.stream.intake;

import com.fasterxml.jackson.databind.ObjectReader;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.stream.json.Json;
import io.lintuan.stream.source.PulsarDecoder;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Bytes of topic {@code deal-events} to a {@link DealReading}. Never throws on what somebody sent. */
public final class DealEventDecoder implements PulsarDecoder<DealReading> {
    private static final long serialVersionUID = 1L;
    private static final int PAYLOAD_KEPT_BYTES = 64 << 10;

    private final Clock clock;
    private transient ObjectReader reader;

    /**
     * A decoder that judges times by this clock.
     *
     * @param clock a serializable one, such as {@code Clock.systemUTC()}
     */
    public DealEventDecoder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public DealReading decode(String topicPartition, String position, byte[] message) {
        // A message may have no value at all.
        byte[] payload = message == null ? new byte[0] : message;
        Refusal refusal;
        try {
            DealEnvelope event = reader().readValue(payload);
            refusal = event == null
                    ? new Refusal(DeadLetterReason.UNDECODABLE, "JSON null")
                    : EventChecks.check(event, clock.instant()).orElse(null);
            if (refusal == null) {
                return new DealReading(position, event, null);
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it was: thrown on, it would stop the job at this message for ever.
            refusal = new Refusal(DeadLetterReason.UNDECODABLE, String.valueOf(e.getMessage()));
        }
        return new DealReading(position, null, letter(topicPartition, position, refusal, payload));
    }

    private DeadLetter letter(String topicPartition, String position, Refusal refusal, byte[] payload) {
        byte[] kept = payload.length > PAYLOAD_KEPT_BYTES ? Arrays.copyOf(payload, PAYLOAD_KEPT_BYTES) : payload;
        return new DeadLetter(
                topicPartition,
                position,
                refusal.reason().code(),
                refusal.detail(),
                clock.instant(),
                Base64.getEncoder().encodeToString(kept));
    }

    private ObjectReader reader() {
        if (reader == null) {
            reader = Json.readerOf(DealEnvelope.class);
        }
        return reader;
    }

    @Override
    public TypeInformation<DealReading> producedType() {
        return TypeInformation.of(DealReading.class);
    }
}
