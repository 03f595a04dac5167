package io.lintuan.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who counts as one visitor before anybody signed in: an IPv4 address, or the /64 that an IPv6 household has.
 *
 * <p>Behind a proxy every connection comes from the proxy. It then has to say in a header whom it speaks for, and the
 * operator names that header ({@code LINTUAN_CLIENT_ADDRESS_HEADER}). Without a proxy the header must not be named:
 * visitors would call themselves what they like.
 */
@Singleton
public class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private final String header;

    public ClientAddress(@Value("${lintuan.client-address-header:}") String header) {
        this.header = header;
    }

    /** A text that is the same for all requests of one visitor. */
    public String of(HttpRequest<?> request) {
        InetAddress connected = request.getRemoteAddress().getAddress();
        return header.isEmpty() ? visitor(connected) : said(request).orElseGet(() -> visitor(connected));
    }

    /** The last address of a list is what the proxy itself saw; the ones before it are hearsay. */
    private Optional<String> said(HttpRequest<?> request) {
        List<String> values = request.getHeaders().getAll(header);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String[] list = values.get(values.size() - 1).split(",", -1);
        String last = list[list.length - 1].strip();
        // Only literals: a name would be looked up.
        return last.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}") ? parsed(last) : Optional.empty();
    }

    private static Optional<String> parsed(String literal) {
        try {
            return Optional.of(visitor(InetAddress.getByName(literal)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String visitor(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
