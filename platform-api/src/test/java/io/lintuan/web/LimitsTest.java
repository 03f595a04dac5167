package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Whoever asks too much is told when to come back; nobody else notices. */
class LimitsTest {
    @Test
    void refusesWhatIsAboveTheBurstAndSaysWhenToComeBack() {
        Limits limits = new Limits();
        Refusal refusal = null;
        for (int i = 0; i < 1_000 && refusal == null; i++) {
            refusal = catchThrowableOfType(Refusal.class, () -> limits.take(Allowance.PERSON_WRITES, "li"));
        }
        assertThat(refusal.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(refusal.retryAfter()).isPresent();
        assertThatCode(() -> limits.take(Allowance.PERSON_WRITES, "zhang")).doesNotThrowAnyException();
        assertThatCode(() -> limits.take(Allowance.PERSON_READS, "li")).doesNotThrowAnyException();
    }
}
