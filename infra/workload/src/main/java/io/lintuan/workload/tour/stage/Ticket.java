package io.lintuan.workload.tour.stage;

import io.lintuan.workload.api.Session;

/**
 * A neighbor's order in a scene.
 *
 * @param teamId empty outside of deals of teams
 */
public record Ticket(String who, Session buyer, String orderId, String wish, String teamId) {}
