package io.lintuan.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Every sentence people read, from {@code i18n/messages_*.properties} (UTF-8; values stand as {0}, {1}, …). */
@Singleton
public final class Messages {
    private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            catalogues.put(
                    language, read("/i18n/messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties"));
        }
    }

    /** The sentence of a key. A key that is missing is a programmer's error: a test walks the catalogues. */
    public String text(Language language, String key, Object... values) {
        String pattern = catalogues.get(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    public boolean has(Language language, String key) {
        return catalogues.get(language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return catalogues.get(language).stringPropertyNames();
    }

    private static Properties read(String resource) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
