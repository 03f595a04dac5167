package io.lintuan.web;

import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.lintuan.settings.SettingMissing;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a map of a place is: the phone's own map by {@code geo:} (RFC 5870), and a map site that the operator chooses, because
 * many phones and chat apps know no {@code geo:}. The site's address is a pattern ({@code LINTUAN_MAP_ADDRESS}) in which
 * {@code {latitude}}, {@code {longitude}} and {@code {name}} are replaced; no key, no script of anybody.
 */
@Context
public final class MapLinks {
    /** Free, without a key, everywhere; in China others know more shops. */
    static final String USUAL =
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}";

    private final String pattern;

    /** Error: {@link SettingMissing} for a pattern that leads nowhere. */
    public MapLinks(@Property(name = "lintuan.map-address", defaultValue = "") String pattern) {
        this.pattern = pattern.isBlank() ? USUAL : pattern.strip();
        if (!this.pattern.startsWith("https://")
                || !this.pattern.contains("{latitude}")
                || !this.pattern.contains("{longitude}")) {
            throw new SettingMissing("LINTUAN_MAP_ADDRESS wants an https address with {latitude} and {longitude} in it,"
                    + " and {name} if the site shows one");
        }
    }

    /** For example {@code geo:31.2304,121.4737?q=31.2304,121.4737(%E7%8E%8B%E5%A7%90)}; empty without a place. */
    public Optional<String> onThePhone(PickupPoint point) {
        return point.place().map(place -> {
            String at = degrees(place.latitude()) + "," + degrees(place.longitude());
            return "geo:" + at + "?q=" + at + "(" + encoded(point.name()) + ")";
        });
    }

    /** On the map site; empty without a place. */
    public Optional<String> onTheSite(PickupPoint point) {
        return point.place().map(place -> filled(place, point.name()));
    }

    private String filled(Place place, String name) {
        return pattern.replace("{latitude}", degrees(place.latitude()))
                .replace("{longitude}", degrees(place.longitude()))
                .replace("{name}", encoded(name));
    }

    /** Plain digits, never {@code 1.0E-5}. */
    private static String degrees(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
