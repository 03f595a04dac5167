package io.lintuan.simulation.model;

import io.lintuan.deal.model.TeamStatus;
import java.time.Instant;
import java.util.UUID;

/** What the model believes of a team; who is in it are the orders that name it and have a seat. */
public final class TeamModel {
    final UUID teamId;
    final Instant deadline;
    UUID head;
    TeamStatus status = TeamStatus.FORMING;

    TeamModel(UUID teamId, UUID head, Instant deadline) {
        this.teamId = teamId;
        this.head = head;
        this.deadline = deadline;
    }

    public UUID head() {
        return head;
    }

    public Instant deadline() {
        return deadline;
    }

    public TeamStatus status() {
        return status;
    }

    boolean isForming() {
        return status == TeamStatus.FORMING;
    }
}
