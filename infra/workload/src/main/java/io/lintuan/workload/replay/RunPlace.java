package io.lintuan.workload.replay;

/** The community made for one run, which keeps it apart from everything else that happens. */
record RunPlace(String runName, String communityId, String pickupPointId) {}
