package io.lintuan.web.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fonts of this machine that can write a given text; there may be none, for Chinese or at all. */
@Singleton
class CardFonts {
    private static final Logger LOG = LoggerFactory.getLogger(CardFonts.class);

    /** Simplified Chinese faces first: of a collection the JDK would take the Japanese one. */
    private static final List<String> WANTED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "Noto Serif CJK SC",
            Font.SANS_SERIF,
            "DejaVu Sans");

    private final List<Font> fonts;

    @Inject
    CardFonts() {
        this(WANTED);
    }

    CardFonts(List<String> families) {
        fonts = installed(families);
        if (fonts.isEmpty()) {
            LOG.info("No font is installed: share pictures have no text. Install fonts-noto-cjk or another.");
        }
    }

    /** A bold font of this size with a glyph for every character of the text; empty when there is none. */
    Optional<Font> writing(String text, int size) {
        return fonts.stream()
                .filter(font -> font.canDisplayUpTo(text) == -1)
                .findFirst()
                .map(font -> font.deriveFont(Font.BOLD, size));
    }

    /** A machine without fonts, or without the library that reads them, makes the JDK throw errors of several kinds. */
    private static List<Font> installed(List<String> families) {
        try {
            Set<String> known =
                    Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
            return known.isEmpty()
                    ? List.of()
                    : families.stream()
                            .filter(family -> family.equals(Font.SANS_SERIF) || known.contains(family))
                            .map(family -> new Font(family, Font.PLAIN, 12))
                            .filter(font -> font.canDisplay('0'))
                            .toList();
        } catch (RuntimeException | InternalError | LinkageError unusable) {
            LOG.warn("Fonts cannot be used: {}", unusable.toString());
            return List.of();
        }
    }
}
