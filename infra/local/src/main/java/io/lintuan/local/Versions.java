package io.lintuan.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Our own version and those of what is fetched at run time; Maven fills them in from the parent pom. */
public final class Versions {
    private static final Properties VERSIONS = read();

    private Versions() {}

    public static String project() {
        return VERSIONS.getProperty("project");
    }

    public static String pulsar() {
        return VERSIONS.getProperty("pulsar");
    }

    public static String chdb() {
        return VERSIONS.getProperty("chdb");
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
