package io.lintuan.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;

/**
 * Where and how this instance runs.
 *
 * @param publicUrl the address neighbors open; share links and payment returns are built on it
 */
@ConfigurationProperties("lintuan")
public record Deployment(Environment environment, URI publicUrl) {

    public boolean isDemo() {
        return environment == Environment.DEMO;
    }

    /** An absolute public address, for example {@code https://tuan.example/g/abc} for {@code /g/abc}. */
    public String address(String path) {
        String root = publicUrl.toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }
}
