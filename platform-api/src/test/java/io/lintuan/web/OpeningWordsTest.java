package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.community.OpeningHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningWordsTest {
    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | ''",
                "6 16:00-19:00 | 周六 16:00–19:00 | Sat 16:00–19:00",
                "6 16:00-19:00;7 16:00-19:00 | 周六、周日 16:00–19:00 | Sat, Sun 16:00–19:00",
                "6 09:00-12:00;6 16:00-19:00 | 周六 09:00–12:00、16:00–19:00 | Sat 09:00–12:00, 16:00–19:00",
                "1 18:00-20:00;2 18:00-20:00;3 18:00-20:00;5 18:00-20:00;6 09:00-10:00"
                        + " | 周一至周三、周五 18:00–20:00；周六 09:00–10:00 | Mon to Wed, Fri 18:00–20:00; Sat 09:00–10:00",
                "1 08:00-09:00;2 08:00-09:00;3 08:00-09:00;4 08:00-09:00;5 08:00-09:00;6 08:00-09:00;7 08:00-09:00"
                        + " | 每天 08:00–09:00 | every day 08:00–09:00"
            })
    void saysDaysWithTheSameTimesTogether(String printed, String chinese, String english) {
        OpeningHours opening = OpeningHours.parse(printed);
        assertThat(new OpeningWords(MESSAGES, Language.ZH).of(opening)).isEqualTo(chinese);
        assertThat(new OpeningWords(MESSAGES, Language.EN).of(opening)).isEqualTo(english);
    }
}
