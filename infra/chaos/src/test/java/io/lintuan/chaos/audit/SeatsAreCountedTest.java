package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class SeatsAreCountedTest {
    private final Ground ground = new Ground();

    @Test
    void findsACounterThatIsNotTheSumOfItsOrders() {
        ground.offerings.set(0, new Books.Offering("offering", Ground.DEAL, 5, 1, 3));
        assertThat(ground.findings(new SeatsAreCounted()))
                .containsExactly("I2 paid quantity of offering offering is 3 in its counter and 2 in its orders");
    }

    @Test
    void findsAnOfferingThatWasSoldBeyondItsStockWhateverItsCountersSay() {
        ground.offerings.set(0, new Books.Offering("offering", Ground.DEAL, 2, 1, 2));
        assertThat(ground.findings(new SeatsAreCounted()))
                .containsExactly("I2 offering offering of deal " + Ground.DEAL + " has a stock of 2 and orders for 3");
    }
}
