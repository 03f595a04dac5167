package io.lintuan.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the OpenAPI file promises about limits and sign-in, as the service keeps it. */
class DescriptionTest {
    private static String description;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = DescriptionTest.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
            description = new String(file.readAllBytes(), UTF_8);
        }
    }

    /** The lines from the one that names a call until the next call's. */
    private static String call(String operationId) {
        int from = description.indexOf("operationId: " + operationId + "\n");
        assertThat(from).as(operationId).isPositive();
        return description.substring(from, description.indexOf("\n      tags:", from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"joinDeal", "getDeal", "listDealOrders", "getDealLedger", "confirmPickup", "getGmv", "getSession"
            })
    void asksForASignIn(String operationId) {
        assertThat(call(operationId)).contains("security:\n      - bearer: []\n      - cookie: []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signInToDemo", "signOut", "getSharedDeal", "getProgress"})
    void asksForNoSignInWhereAnybodyMayCome(String operationId) {
        assertThat(call(operationId)).doesNotContain("security:");
        assertThat(description).doesNotContainPattern("(?m)^security:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"listDealOrders", "getDealLedger", "getSignals"})
    void tellsHowManyMayBeAskedFor(String operationId) {
        assertThat(call(operationId)).contains("maximum: 200", "minimum: 1", "default: 50");
    }

    @Test
    void tellsWhatAQuestionAboutATimeMayBe() {
        assertThat(call("getBreakdown"))
                .contains("- community", "- leader", "- product", "at most 7 days", "format: date-time");
        assertThat(call("getGmv")).contains("at most 7 days", "format: date-time");
    }

    @Test
    void tellsWhatABodyMustHoldAndMayWeigh() {
        assertThat(description)
                .containsPattern("JoinRequest.WishLine:\n +required:\n +- offeringId\n +- quantity")
                .contains("64 KB");
        assertThat(description.substring(description.indexOf("operationId: hearFromProvider")))
                .contains("#/components/schemas/PaymentNotice");
    }
}
