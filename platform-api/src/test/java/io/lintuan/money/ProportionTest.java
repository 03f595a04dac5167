package io.lintuan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ProportionTest {

    @Property
    void floorsExactlyHoweverLargeTheAmount(
            @ForAll @LongRange(min = 0) long minor,
            @ForAll @LongRange(min = 0) long one,
            @ForAll @LongRange(min = 1) long other) {
        long part = Math.min(one, other);
        long whole = Math.max(Math.max(one, other), 1);

        assertThat(BigInteger.valueOf(new Proportion(part, whole).of(minor)))
                .isEqualTo(BigInteger.valueOf(minor)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(whole)));
    }

    @Example
    void refusesWhatIsNoPart() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(1, 2).of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
