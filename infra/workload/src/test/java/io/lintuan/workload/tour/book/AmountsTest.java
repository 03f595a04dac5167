package io.lintuan.workload.tour.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AmountsTest {
    @Property
    void saysTheAmountToTheCent(@ForAll long minor) {
        assertThat(new BigDecimal(Amounts.text(minor))).isEqualTo(BigDecimal.valueOf(minor, 2));
    }
}
