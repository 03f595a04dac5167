package io.lintuan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import org.junit.jupiter.api.Test;

class CardTextTest {
    private static final FontMetrics TEN_EACH = new TenPixelsEach();

    @Test
    void breaksBetweenWordsAndBetweenChineseCharacters() {
        assertThat(CardText.lines("fresh grapes today", TEN_EACH, 150, 2)).containsExactly("fresh grapes", "today");
        assertThat(CardText.lines("阳光花园葡萄", TEN_EACH, 40, 2)).containsExactly("阳光花园", "葡萄");
    }

    @Test
    void endsInDotsWhatDoesNotFit() {
        assertThat(CardText.lines("abcdefghijkl", TEN_EACH, 60, 1)).containsExactly("abc...");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(CardText.lines("😀😀😀😀😀", TEN_EACH, 40, 1)).containsExactly("😀...");
    }

    @Test
    void endsThoughNothingFits() {
        assertThat(CardText.lines("abc", TEN_EACH, 1, 3)).containsExactly("a", "b", "c");
        assertThat(CardText.lines("  ", TEN_EACH, 100, 3)).isEmpty();
    }

    private static final class TenPixelsEach extends FontMetrics {
        private static final long serialVersionUID = 1L;

        TenPixelsEach() {
            super(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        }

        @Override
        public int stringWidth(String text) {
            return 10 * text.codePointCount(0, text.length());
        }
    }
}
