package io.lintuan.workload.traffic;

import io.lintuan.workload.neighborhood.Neighborhood;

/** A deal that can be joined now, with one of its offerings. */
record OpenDeal(String dealId, Neighborhood neighborhood, String offeringId) {}
