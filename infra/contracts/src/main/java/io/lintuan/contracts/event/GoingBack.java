package io.lintuan.contracts.event;

/**
 * What a deal gives back because it formed, for the tier that was reached and for cases that stayed open. The refunds
 * follow order by order and add up to it; until they have, the deal's minutes are not final.
 */
public record GoingBack(long amountMinor) {}
