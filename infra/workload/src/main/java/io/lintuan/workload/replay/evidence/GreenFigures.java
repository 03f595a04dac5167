package io.lintuan.workload.replay.evidence;

/** Orders that earned green points, and how many points they earned together. */
public record GreenFigures(long orders, long points) {}
