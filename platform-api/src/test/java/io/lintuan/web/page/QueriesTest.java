package io.lintuan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
    @ParameterizedTest
    @CsvSource({
        "role=LEADER&next=/leader, role=LEADER&next=/leader&lang=en",
        "lang=zh-CN&role=LEADER, role=LEADER&lang=en",
        "role=LEADER&lang=en&lang=zh, role=LEADER&lang=en",
        "language=x&lang, language=x&lang=en",
        "next=%2Fg%2Fa%26b, next=%2Fg%2Fa%26b&lang=en",
        "&&, lang=en"
    })
    void changesTheLanguageAndNothingElse(String before, String after) {
        assertThat(Queries.inLanguage(before, "en")).isEqualTo(after);
    }

    @Test
    void startsAQueryWhereThereIsNone() {
        assertThat(Queries.inLanguage(null, "zh-CN")).isEqualTo("lang=zh-CN");
    }
}
