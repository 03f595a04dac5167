package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every code: its status, its wire form and its sentences. */
class ProblemCodeTest {
    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void hasAStatusAndASentenceInBothLanguages(ProblemCode code) {
        assertThat(code.status()).isBetween(400, 503);
        assertThat(code.wire()).matches("[a-z]+(-[a-z]+)*");
        assertThat(ProblemCode.ofWire(code.wire())).contains(code);
        for (Language language : Language.values()) {
            assertThat(MESSAGES.text(language, "problem." + code.wire() + ".title"))
                    .isNotBlank();
            assertThat(MESSAGES.text(language, "problem." + code.wire() + ".sentence"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void knowsEveryRefusalOfTheDesk(RefusalCode refusal) {
        ProblemCode code = ProblemCode.of(refusal);
        assertThat(code.wire()).isEqualTo(refusal.wire());
        assertThat(code.status()).isLessThan(500);
    }

    @Test
    void hasNoSentenceForACodeThatDoesNotExist() {
        for (String key : MESSAGES.keys(Language.EN)) {
            if (key.startsWith("problem.") && key.endsWith(".sentence")) {
                String wire = key.substring("problem.".length(), key.length() - ".sentence".length());
                assertThat(ProblemCode.ofWire(wire)).as(key).isPresent();
            }
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(MESSAGES.keys(Language.ZH)).isEqualTo(MESSAGES.keys(Language.EN));
    }
}
