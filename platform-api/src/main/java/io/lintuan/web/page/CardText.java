package io.lintuan.web.page;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width. Chinese has no spaces to break at, so it breaks between any two characters. */
final class CardText {
    private static final String MORE = "...";

    private CardText() {}

    /** At most so many lines, each at most so wide; what does not fit ends in dots. */
    static List<String> lines(String text, FontMetrics metrics, int width, int linesMost) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < linesMost) {
            boolean last = lines.size() == linesMost - 1;
            int end = fitting(rest, metrics, width);
            if (end < rest.length() && last) {
                int room = width - metrics.stringWidth(MORE);
                lines.add(rest.substring(0, fitting(rest, metrics, room)).strip() + MORE);
                return lines;
            }
            int cut = end < rest.length() ? atSpace(rest, end) : end;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /** How many chars fit, at least one whole character, so that it always ends. */
    private static int fitting(String text, FontMetrics metrics, int width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (metrics.stringWidth(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** A word is not cut if there is a space in the second half of the line. */
    private static int atSpace(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        return space > end / 2 ? space : end;
    }
}
