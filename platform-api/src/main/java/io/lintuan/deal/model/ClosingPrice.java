package io.lintuan.deal.model;

import java.util.Optional;

/**
 * What was fixed for an offering when its deal formed. Orders follow a deal some at a time, so what each of them gets must
 * follow from this and from itself alone.
 *
 * @param unitPriceMinor of the tier that was reached
 * @param filling which pieces fill the cases; empty when pieces come singly
 */
public record ClosingPrice(long unitPriceMinor, Optional<Filling> filling) {}
