package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract, over HTTP against the sandbox program. */
@ExtendWith(PostgresExtension.class)
class SandboxProviderIT extends PaymentProviderContract {
    @TempDir
    Path state;

    private Shop shop;

    @BeforeEach
    void open(PostgresEndpoint database) throws Exception {
        shop = Shop.open(database, state);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    PaymentProvider provider() {
        return shop.bean(PaymentProvider.class);
    }

    @Override
    void buyerPays(UUID paymentId) {
        shop.confirm(paymentId.toString());
    }

    @Test
    void isAwayWhenItFailsAndThatIsWorthAnotherTry() {
        UUID payment = paid();
        shop.behave("{\"failSplits\":true}");
        assertThatThrownBy(() -> split(payment, "a", 1)).isInstanceOf(PaymentUnavailable.class);
        assertThatThrownBy(() -> provider().finish(payment, Optional.empty()).block())
                .isInstanceOf(PaymentUnavailable.class);
        shop.behave("{}");
        split(payment, "a", 1);
    }
}
