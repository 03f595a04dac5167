package io.lintuan.contracts.live;

/** The envelope of topic {@code gmv-live}: exactly the payload that {@link #type} names is set. */
public record LiveFrame(LiveFrameType type, MinuteTotals minuteTotals, DealTotals dealTotals, FinalUntil finalUntil) {}
