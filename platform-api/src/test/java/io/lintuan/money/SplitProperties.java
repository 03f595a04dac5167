package io.lintuan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Flooring with the residue to the platform, against the two ways in which splits go wrong elsewhere. */
class SplitProperties {

    @Property
    void partsAddUpToTheBase(@ForAll("splits") Split split, @ForAll @LongRange(min = 0) long minor) {
        Money base = cny(minor);

        Split.Parts parts = split.of(base);

        Money sum = parts.parts().stream().reduce(parts.platform(), Money::plus);
        assertThat(sum).isEqualTo(base);
        assertThat(parts.platform().minor()).isNotNegative();
    }

    @Property
    void aRefundRaisesNobodysShare(
            @ForAll("splits") Split split,
            @ForAll @LongRange(min = 0) long one,
            @ForAll @LongRange(min = 0) long other) {
        Split.Parts before = split.of(cny(Math.max(one, other)));
        Split.Parts after = split.of(cny(Math.min(one, other)));

        for (int i = 0; i < before.parts().size(); i++) {
            assertThat(after.parts().get(i)).isLessThanOrEqualTo(before.parts().get(i));
        }
    }

    @Property
    void everyShareIsTheFloorOfItsPart(@ForAll("splits") Split split, @ForAll @LongRange(min = 0) long minor) {
        Split.Parts parts = split.of(cny(minor));

        for (int i = 0; i < split.shares().size(); i++) {
            java.math.BigInteger exact = java.math.BigInteger.valueOf(minor)
                    .multiply(java.math.BigInteger.valueOf(split.shares().get(i).value()))
                    .divide(java.math.BigInteger.valueOf(10_000));
            assertThat(parts.parts().get(i).minor()).isEqualTo(exact.longValueExact());
        }
    }

    @Example
    void stepsDownWhereLargestRemainderWouldStepUp() {
        Split split = new Split(
                List.of(new BasisPoints(8200), new BasisPoints(1000), new BasisPoints(300), new BasisPoints(500)));

        assertThat(minors(split.of(cny(51)))).containsExactly(41L, 5L, 1L, 2L, 2L);
        assertThat(minors(split.of(cny(50)))).containsExactly(41L, 5L, 1L, 2L, 1L);
    }

    @Example
    void refusesSharesAboveTheWhole() {
        assertThatThrownBy(() -> new Split(List.of(new BasisPoints(9000), new BasisPoints(1001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10001");
    }

    @Provide
    Arbitrary<Split> splits() {
        // Cutting the whole at random places makes shares that never exceed it, and often meet it.
        return Arbitraries.integers()
                .between(0, BasisPoints.WHOLE)
                .list()
                .ofMaxSize(6)
                .map(cuts -> {
                    List<Integer> sorted = cuts.stream().sorted().toList();
                    List<BasisPoints> shares = new ArrayList<>();
                    int from = 0;
                    for (int cut : sorted) {
                        shares.add(new BasisPoints(cut - from));
                        from = cut;
                    }
                    return new Split(shares);
                });
    }

    private static List<Long> minors(Split.Parts parts) {
        List<Long> all =
                new ArrayList<>(parts.parts().stream().map(Money::minor).toList());
        all.add(parts.platform().minor());
        return all;
    }

    private static Money cny(long minor) {
        return new Money(minor, "CNY");
    }
}
