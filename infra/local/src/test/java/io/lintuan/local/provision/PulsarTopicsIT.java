package io.lintuan.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.provision.ProvisioningFailed;
import io.lintuan.contracts.provision.PulsarTopics;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.local.process.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PulsarExtension.class)
class PulsarTopicsIT {

    @Test
    void makesTopicsAndPoliciesAndMayRunAgain(PulsarSpace pulsar) {
        String namespace = pulsar.namespace() + "_made";
        PulsarTopics topics = new PulsarTopics(pulsar.endpoint().adminUrl());
        assertThat(topics.provision(namespace))
                .hasSize(5)
                .allMatch(name -> name.startsWith("persistent://" + namespace));
        assertThat(topics.provision(namespace)).hasSize(5);

        assertThat(admin(pulsar, "persistent/" + namespace + "/deal-events/partitions"))
                .contains("\"partitions\":" + Topics.DEAL_EVENT_PARTITIONS);
        assertThat(admin(pulsar, "persistent/" + namespace))
                .contains("gmv-live", "fraud-signals", "green-points", "dead-letters");
        assertThat(admin(pulsar, "namespaces/" + namespace + "/retention")).contains("\"retentionTimeInMinutes\":-1");
        assertThat(admin(pulsar, "namespaces/" + namespace + "/deduplication")).endsWith("true");
        assertThat(admin(pulsar, "namespaces/" + namespace + "/autoTopicCreation"))
                .contains("false");
    }

    @Test
    void refusesATopicWithAnotherNumberOfPartitions(PulsarSpace pulsar) {
        pulsar.createPartitioned("deal-events", 4);
        assertThatThrownBy(() -> new PulsarTopics(pulsar.endpoint().adminUrl()).provision(pulsar.namespace()))
                .isInstanceOf(ProvisioningFailed.class)
                .hasMessageContaining("other partitions than 16");
    }

    private static String admin(PulsarSpace pulsar, String path) {
        return HttpProbe.get(pulsar.endpoint().adminUrl() + "/admin/v2/" + path);
    }
}
