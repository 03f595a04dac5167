package io.lintuan.desk.postgres;

import io.lintuan.contracts.event.CommissionAccrued;
import io.lintuan.contracts.event.CommissionHeld;
import io.lintuan.contracts.event.CommissionReversed;
import io.lintuan.contracts.event.DealAssured;
import io.lintuan.contracts.event.DealCancelled;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealExtended;
import io.lintuan.contracts.event.DealFailed;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.DealOffering;
import io.lintuan.contracts.event.DealOpened;
import io.lintuan.contracts.event.DealReadyForPickup;
import io.lintuan.contracts.event.GoingBack;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.TeamExpired;
import io.lintuan.contracts.event.TeamFormed;
import io.lintuan.contracts.event.TeamStarted;
import io.lintuan.desk.Answer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Events and answers as JSON: a null field is absent, empty lists and strings stay, an instant is written like
 * {@code Instant.toString}. Whatever the rest of the service writes, this does not change with it.
 */
@Singleton
@SerdeImport(Answer.class)
@SerdeImport(DealEnvelope.class)
@SerdeImport(DealOpened.class)
@SerdeImport(DealOffering.class)
@SerdeImport(DealAssured.class)
@SerdeImport(DealFormed.class)
@SerdeImport(GoingBack.class)
@SerdeImport(DealFailed.class)
@SerdeImport(DealReadyForPickup.class)
@SerdeImport(OrderPlaced.class)
@SerdeImport(OrderLine.class)
@SerdeImport(OrderPaid.class)
@SerdeImport(OrderCancelled.class)
@SerdeImport(OrderRefunded.class)
@SerdeImport(RefundLine.class)
@SerdeImport(OrderPickedUp.class)
@SerdeImport(CommissionAccrued.class)
@SerdeImport(CommissionReversed.class)
@SerdeImport(CommissionHeld.class)
@SerdeImport(DealExtended.class)
@SerdeImport(DealCancelled.class)
@SerdeImport(TeamStarted.class)
@SerdeImport(TeamFormed.class)
@SerdeImport(TeamExpired.class)
public final class DeskJson {
    private final ObjectMapper mapper;

    public DeskJson(ObjectMapper mapper) {
        this.mapper = mapper.cloneWithConfiguration(null, new WithoutNulls(), null);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record WithoutNulls() implements SerializationConfiguration {
        @Override
        public SerInclude getInclusion() {
            return SerInclude.NON_NULL;
        }

        @Override
        public boolean isAlwaysSerializeErrorsAsList() {
            return true;
        }
    }
}
