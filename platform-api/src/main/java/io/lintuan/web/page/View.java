package io.lintuan.web.page;

import io.lintuan.deal.GroupView;
import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.web.Formats;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import java.time.Instant;
import java.util.Optional;

/**
 * What every template needs: the language and its sentences, who looks, when, and which files to link.
 *
 * @param path of the page, without its query
 * @param otherLanguage the same address in the other language
 */
public record View(
        Language language,
        Messages messages,
        PageAssets.Links links,
        String path,
        String otherLanguage,
        Optional<Caller> viewer,
        Instant now,
        boolean demo) {

    /** The sentence of a key, with values. */
    public String t(String key, Object... values) {
        return messages.text(language, key, values);
    }

    /** Where the mark in the corner leads: to the place of who looks. */
    public String home() {
        return viewer.map(Caller::role)
                .map(role -> switch (role) {
                    case LEADER -> "/leader";
                    case ANALYST -> "/board";
                    case NEIGHBOR, DEMO -> "/";
                })
                .orElse("/");
    }

    /** Where an entrance leads: straight on for who is signed in with its role, else to the sign-in that comes back there. */
    public String entrance(String role, String place) {
        boolean already =
                viewer.filter(caller -> caller.role().name().equals(role)).isPresent();
        return already ? place : "/sign-in?role=" + role + "&next=" + place;
    }

    public boolean isNeighbor() {
        return viewer.filter(caller -> caller.role() == Role.NEIGHBOR).isPresent();
    }

    public String amount(long minor) {
        return Formats.amount(minor);
    }

    /** For example {@code 11月28日 周六 16:00–19:00}. */
    public String window(Instant from, Instant to) {
        return Formats.window(from, to, language);
    }

    /** How long, in the largest unit that fits: two days, 24 hours, 90 minutes. */
    public String span(int minutes) {
        boolean days = minutes % Formats.DAY_MINUTES == 0 && minutes > Formats.DAY_MINUTES;
        if (days) {
            return t("span.days", minutes / Formats.DAY_MINUTES);
        }
        return minutes % Formats.HOUR_MINUTES == 0
                ? t(minutes == Formats.HOUR_MINUTES ? "span.hour" : "span.hours", minutes / Formats.HOUR_MINUTES)
                : t("span.minutes", minutes);
    }

    /** Where and when to collect, at one of several points. */
    public String place(GroupView.PointView point) {
        String when =
                point.from().map(from -> window(from, point.to().orElseThrow())).orElse(point.hours());
        return t("deal.pickup", when, point.name(), point.address());
    }

    public String moment(Instant instant) {
        return Formats.moment(instant, language);
    }
}
