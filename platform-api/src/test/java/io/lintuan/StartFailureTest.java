package io.lintuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.settings.SettingMissing;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void saysWhatToDoAboutATakenPort() {
        Exception failure = new IllegalStateException(
                "start", new ServerStartupException("no", new IOException("Address already in use")));

        assertThat(StartFailure.sentence(failure))
                .contains("The service cannot listen: Address already in use."
                        + " Set LINTUAN_HTTP_PORT to a port that is free.");
    }

    @Test
    void saysWhichSettingIsMissing() {
        Exception failure = new IllegalStateException("start", new SettingMissing("LINTUAN_X must be set"));

        assertThat(StartFailure.sentence(failure)).contains("LINTUAN_X must be set.");
    }

    @Test
    void saysNothingAboutAnyOtherFailure() {
        assertThat(StartFailure.sentence(new IllegalStateException("a defect", new RuntimeException())))
                .isEmpty();
    }
}
