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

/**
 * Every sentence people read, from {@code i18n/problems_*.properties} and {@code i18n/messages_*.properties} (UTF-8;
 * values stand as {0}, {1}, …).
 */
@Singleton
public final class Messages {
    private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            String suffix = "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
            Properties sentences = new Properties();
            read(sentences, "/i18n/problems" + suffix);
            read(sentences, "/i18n/messages" + suffix);
            catalogues.put(language, sentences);
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

    private static void read(Properties into, String resource) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
