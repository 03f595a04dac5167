package io.lintuan.chaos.plan;

import io.lintuan.local.launcher.PartName;
import java.util.Locale;

/** What can be done to a process. A killed one is started again; a halted one goes on after a while. */
public enum FaultKind {
    KILL_API_A(PartName.API_A),
    KILL_API_B(PartName.API_B),
    HALT_API_A(PartName.API_A),
    HALT_API_B(PartName.API_B),
    /** One server process: PostgreSQL then throws everybody out and recovers. */
    KILL_BACKEND(PartName.POSTGRES),
    /** One server process, with whatever locks it holds. */
    HALT_BACKEND(PartName.POSTGRES),
    KILL_POSTMASTER(PartName.POSTGRES),
    HALT_POSTMASTER(PartName.POSTGRES),
    KILL_BROKER(PartName.BROKER),
    HALT_BROKER(PartName.BROKER),
    KILL_CLICKHOUSE(PartName.CLICKHOUSE),
    HALT_CLICKHOUSE(PartName.CLICKHOUSE),
    KILL_JOB(PartName.JOB),
    HALT_JOB(PartName.JOB),
    KILL_PROVIDER(PartName.PROVIDER);

    private final PartName part;

    FaultKind(PartName part) {
        this.part = part;
    }

    /** Faults of one part never overlap. */
    public PartName part() {
        return part;
    }

    public boolean kills() {
        return name().startsWith("KILL_");
    }

    /** Whether no order can be accepted until the database is back. */
    public boolean crashesPostgres() {
        return this == KILL_BACKEND || this == KILL_POSTMASTER;
    }

    public boolean killsApi() {
        return this == KILL_API_A || this == KILL_API_B;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
