package io.lintuan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private final Money most = new Money(Long.MAX_VALUE, "CNY");

    @Test
    void failsInsteadOfOverflowing() {
        assertThatThrownBy(() -> most.plus(new Money(1, "CNY"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, "CNY").minus(new Money(1, "CNY")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesAShareOfTheLargestAmountExactly() {
        assertThat(new BasisPoints(10_000).of(most)).isEqualTo(most);
        assertThat(new BasisPoints(1).of(most).minor()).isEqualTo(Long.MAX_VALUE / 10_000);
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> most.minus(new Money(1, "EUR"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "yuan")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAShareOutsideNothingAndEverything() {
        assertThatThrownBy(() -> new BasisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BasisPoints(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BasisPoints(1).of(new Money(-1, "CNY")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
