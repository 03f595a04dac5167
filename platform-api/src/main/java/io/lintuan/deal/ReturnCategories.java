package io.lintuan.deal;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The table {@code tables/return-categories.tsv}: what the law excludes from the seven-day return. */
@Singleton
public final class ReturnCategories {
    /** What an offering is when its leader says nothing. */
    public static final String GENERAL = "GENERAL";

    private static final String TABLE = "/tables/return-categories.tsv";
    private static final int COLUMNS = 5;

    private final Map<String, ReturnCategory> byCode;

    public ReturnCategories() {
        Map<String, ReturnCategory> read = new LinkedHashMap<>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ReturnCategories::category)
                .forEach(category -> read.put(category.code(), category));
        byCode = Collections.unmodifiableMap(read);
    }

    public Optional<ReturnCategory> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the table's order. */
    public List<ReturnCategory> all() {
        return List.copyOf(byCode.values());
    }

    private static ReturnCategory category(String line) {
        String[] cells = line.split("\t", -1);
        boolean returnable = cells.length == COLUMNS && cells[1].equals("yes");
        if (cells.length != COLUMNS || !(returnable || cells[1].equals("no"))) {
            throw new IllegalStateException(TABLE + ": " + line);
        }
        return new ReturnCategory(cells[0], returnable, cells[2], cells[3], cells[4]);
    }

    private static Stream<String> lines() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReturnCategories.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return table.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TABLE, e);
        }
    }
}
