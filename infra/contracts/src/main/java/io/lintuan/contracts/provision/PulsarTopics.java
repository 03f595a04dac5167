package io.lintuan.contracts.provision;

import io.lintuan.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tenant, the namespace and the topics of {@link Topics} through the broker's REST administration, and sets
 * what the broker must not decide by itself.
 */
public final class PulsarTopics {
    /**
     * History is bounded by size and not by age: a rebuild or a back-test reads from the beginning. Per topic
     * partition.
     */
    static final int RETENTION_MB = 2048;

    private static final int FOREVER = -1;
    private static final int CONFLICT = 409;
    private static final Pattern PARTITIONS = Pattern.compile("\"partitions\"\\s*:\\s*(\\d+)");

    private final Http admin;

    /** Talks to the broker whose administration answers at {@code adminUrl}, for example {@code http://127.0.0.1:8080}. */
    public PulsarTopics(String adminUrl) {
        this.admin = new Http("Pulsar", adminUrl);
    }

    /** Provisions the product's own tenant and namespace; see {@link #provision(String)}. */
    public List<String> provision() {
        return provision(Topics.NAMESPACE);
    }

    /**
     * The same topics in another namespace, {@code tenant/name}, for a test or a second installation.
     *
     * @return full names of the topics
     * @throws ProvisioningFailed also when a topic exists with another number of partitions
     */
    public List<String> provision(String namespace) {
        String tenant = namespace.substring(0, namespace.indexOf('/'));
        makeUnlessThere(
                "tenants/" + tenant,
                "{\"allowedClusters\":" + must(admin.get("/admin/v2/clusters"), "list clusters") + "}");
        makeUnlessThere("namespaces/" + namespace, "{}");
        set(
                namespace,
                "retention",
                "{\"retentionTimeInMinutes\":" + FOREVER + ",\"retentionSizeInMB\":" + RETENTION_MB + "}");
        set(namespace, "deduplication", "true");
        // A misspelt name must fail and not become a topic with one partition and no reader.
        set(namespace, "autoTopicCreation", "{\"allowAutoTopicCreation\":false}");
        List<String> topics = new ArrayList<>();
        partitionsByTopic().forEach((topic, partitions) -> {
            String path = "persistent/" + namespace + "/" + topic.substring(topic.lastIndexOf('/') + 1);
            make(path, partitions);
            topics.add(path.replaceFirst("/", "://"));
        });
        return topics;
    }

    /** 0 is a topic that is not partitioned. */
    private static Map<String, Integer> partitionsByTopic() {
        return new TreeMap<>(Map.of(
                Topics.DEAL_EVENTS, Topics.DEAL_EVENT_PARTITIONS,
                Topics.GMV_LIVE, 0,
                Topics.FRAUD_SIGNALS, 0,
                Topics.GREEN_POINTS, 0,
                Topics.DEAD_LETTERS, 0));
    }

    private void make(String path, int partitions) {
        boolean isNew = partitions == 0
                ? makeUnlessThere(path, "")
                : makeUnlessThere(path + "/partitions", Integer.toString(partitions));
        if (isNew) {
            return;
        }
        Matcher found = PARTITIONS.matcher(must(admin.get("/admin/v2/" + path + "/partitions"), "read " + path));
        if (!found.find() || Integer.parseInt(found.group(1)) != partitions) {
            throw new ProvisioningFailed("Topic " + path + " exists with other partitions than " + partitions
                    + ". Their number is fixed for good, because changing it moves keys: start with an empty broker"
                    + " (./lintuan reset) or move its events to a new topic.");
        }
    }

    private boolean makeUnlessThere(String path, String json) {
        Http.Answer answer = admin.put("/admin/v2/" + path, json);
        if (answer.status() == CONFLICT) {
            return false;
        }
        must(answer, "make " + path);
        return true;
    }

    private void set(String namespace, String policy, String json) {
        must(admin.post("/admin/v2/namespaces/" + namespace + "/" + policy, json), "set " + policy);
    }

    private static String must(Http.Answer answer, String what) {
        if (!answer.ok()) {
            throw new ProvisioningFailed(
                    "Pulsar refused to " + what + " with status " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
