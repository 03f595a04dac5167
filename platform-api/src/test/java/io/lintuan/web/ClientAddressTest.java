package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One visitor is one visitor, with a proxy in front or without. */
class ClientAddressTest {
    private final ClientAddress direct = new ClientAddress("");
    private final ClientAddress behindProxy = new ClientAddress("X-Forwarded-For");

    @Test
    void believesNobodyWhereNoProxyIsNamed() {
        assertThat(direct.of(from("192.0.2.7", "203.0.113.9"))).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.9", "'10.9.9.9, 203.0.113.9', 203.0.113.9"})
    void takesTheAddressThatTheProxySaw(String said, String visitor) {
        assertThat(behindProxy.of(from("192.0.2.7", said))).isEqualTo(visitor);
    }

    @ParameterizedTest
    @CsvSource({"''", "unknown", "evil.example", "'203.0.113.9, '"})
    void countsTheProxyWhereItSaysNothingUseful(String said) {
        assertThat(behindProxy.of(from("192.0.2.7", said))).isEqualTo("192.0.2.7");
    }

    @Test
    void takesAHouseholdOfIpv6ForOne() {
        String one = direct.of(from("2001:db8:1:2::1", ""));

        assertThat(direct.of(from("2001:db8:1:2:ffff::9", ""))).isEqualTo(one);
        assertThat(direct.of(from("2001:db8:1:3::1", ""))).isNotEqualTo(one);
    }

    private static HttpRequest<?> from(String address, String forwarded) {
        return new HttpRequestWrapper<Object>(HttpRequest.GET("/").header("X-Forwarded-For", forwarded)) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(address, 50_000);
            }
        };
    }
}
