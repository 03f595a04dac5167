package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.stream.facts.DealFact;
import io.lintuan.stream.facts.OrderFact;
import io.lintuan.stream.gmv.Bucket;
import io.lintuan.stream.gmv.BucketTotals;
import io.lintuan.stream.gmv.DealAccount;
import io.lintuan.stream.gmv.DealStanding;
import io.lintuan.stream.gmv.GmvDelta;
import io.lintuan.stream.gmv.GmvTotals;
import io.lintuan.stream.green.GreenOrder;
import io.lintuan.stream.intake.DealProgress;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.velocity.BuyerOrders;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kryo's bytes cannot be read again after a class changed, so nothing that is kept or sent may need it. */
class FlinkTypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                DealReading.class, DealEnvelope.class, DeadLetter.class, OrderFact.class, DealFact.class,
                Bucket.class, GmvDelta.class, GmvTotals.class, BucketTotals.class, DealAccount.class,
                DealStanding.class, DealTotals.class, FinalUntil.class, LiveFrame.class, FraudSignal.class,
                GreenPoints.class, GreenOrder.class, DealProgress.class, BuyerOrders.class
            })
    void writesEveryStreamAndStateTypeNatively(Class<?> type) {
        SerializerConfigImpl withoutKryo = new SerializerConfigImpl();
        withoutKryo.setGenericTypes(false);
        TypeInformation<?> info = TypeInformation.of(type);
        assertThat(info).isInstanceOf(PojoTypeInfo.class);
        assertThat(info.createSerializer(withoutKryo).snapshotConfiguration()).isNotNull();
    }

    @Test
    void carriesNoOtherTypeAnywhereInTheJob() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(JobRuntime.rules());
        DealEventsJob.connect(env, new JobSettings("pulsar://nowhere:1", "http://nowhere:2", Path.of("state")));
        ExecutionConfig config = env.getConfig();
        assertThat(config.getSerializerConfig().hasGenericTypesDisabled()).isTrue();
        // Building the graph makes every serializer; a generic type would throw here.
        assertThat(env.getStreamGraph(false).getStreamNodes()).hasSizeGreaterThan(20);
        assertThat(TypeInformation.of(Instant.class).createSerializer(config.getSerializerConfig()))
                .isNotNull();
        assertThat(env.getTransformations())
                .extracting(Transformation::getOutputType)
                .isNotEmpty();
    }
}
