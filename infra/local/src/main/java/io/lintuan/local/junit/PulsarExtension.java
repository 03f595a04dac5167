package io.lintuan.local.junit;

import io.lintuan.local.PulsarEndpoint;

/** Injects a {@link PulsarSpace}: the broker's addresses and an empty namespace of the test class. */
public final class PulsarExtension extends EngineExtension<PulsarSpace> {
    private static final String TENANT = "test";

    public PulsarExtension() {
        super(PulsarSpace.class);
    }

    @Override
    PulsarSpace open(String name) {
        PulsarEndpoint broker = SharedEngine.PULSAR.endpoint();
        PulsarRest.put(broker, "tenants/" + TENANT, "{\"allowedClusters\":[\"standalone\"]}");
        PulsarRest.put(broker, "namespaces/" + TENANT + "/" + name, "{}");
        return new PulsarSpace(broker, TENANT + "/" + name);
    }
}
