package io.lintuan.local.junit;

import io.lintuan.local.PulsarEndpoint;

/**
 * A Pulsar namespace that belongs to one test class. A topic in it is made when it is first used; a partitioned one
 * is made by {@link #createPartitioned}.
 *
 * @param namespace {@code tenant/name}
 */
public record PulsarSpace(PulsarEndpoint endpoint, String namespace) {
    public String serviceUrl() {
        return endpoint.serviceUrl();
    }

    /** Full name of a topic in this namespace. */
    public String topic(String localName) {
        return "persistent://" + namespace + "/" + localName;
    }

    /** Makes a partitioned topic and returns its full name. */
    public String createPartitioned(String localName, int partitions) {
        PulsarRest.put(
                endpoint, "persistent/" + namespace + "/" + localName + "/partitions", Integer.toString(partitions));
        return topic(localName);
    }
}
