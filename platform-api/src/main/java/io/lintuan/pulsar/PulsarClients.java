package io.lintuan.pulsar;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.SizeUnit;

/** Makes the client. It connects when it is first used, so the service starts and takes orders without a broker. */
@Factory
final class PulsarClients {
    private static final int THREADS = 2;
    private static final int PENDING_MEGABYTES_MAX = 256;

    @Singleton
    @Bean(preDestroy = "close")
    PulsarClient pulsarClient(@Value("${lintuan.pulsar-url}") String url) throws PulsarClientException {
        return PulsarClient.builder()
                .serviceUrl(url)
                .ioThreads(THREADS)
                .listenerThreads(THREADS)
                .memoryLimit(PENDING_MEGABYTES_MAX, SizeUnit.MEGA_BYTES)
                .connectionTimeout(3, TimeUnit.SECONDS)
                .operationTimeout(10, TimeUnit.SECONDS)
                .startingBackoffInterval(100, TimeUnit.MILLISECONDS)
                .maxBackoffInterval(5, TimeUnit.SECONDS)
                .build();
    }
}
