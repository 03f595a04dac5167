package io.lintuan.web.page;

import io.lintuan.identity.Caller;
import io.lintuan.web.Formats;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import java.time.Instant;
import java.util.Optional;

/**
 * What every template needs: the language and its sentences, who looks, when, and which files to link.
 *
 * @param path of the page, for the link to the other language
 */
public record View(
        Language language,
        Messages messages,
        PageAssets.Links links,
        String path,
        Optional<Caller> viewer,
        Instant now,
        boolean demo) {

    /** The sentence of a key, with values. */
    public String t(String key, Object... values) {
        return messages.text(language, key, values);
    }

    public String amount(long minor) {
        return Formats.amount(minor);
    }

    public String moment(Instant instant) {
        return Formats.moment(instant, language);
    }
}
