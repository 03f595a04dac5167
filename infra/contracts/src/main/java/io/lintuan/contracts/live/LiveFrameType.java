package io.lintuan.contracts.live;

/** Types of {@link LiveFrame}. */
public enum LiveFrameType {
    MINUTE_TOTALS,
    DEAL_TOTALS,
    FINAL_UNTIL
}
