package io.lintuan.deal;

/**
 * Whether goods of a kind may be sent back within seven days without a reason, and what neighbors are told.
 *
 * @param code for example {@code FRESH}
 * @param source the rule it comes from
 */
public record ReturnCategory(String code, boolean returnable, String sentenceZh, String sentenceEn, String source) {}
