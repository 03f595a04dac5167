package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.FaultKind;
import io.lintuan.local.launcher.BreakableStack;
import io.lintuan.local.launcher.Part;
import io.lintuan.local.launcher.PartName;
import io.lintuan.local.process.Signals;
import java.util.List;

/** Does a fault to the running stack, and undoes it. */
final class Hammer {
    private final BreakableStack stack;
    private final PostgresProcesses postgres;

    Hammer(BreakableStack stack, PostgresProcesses postgres) {
        this.stack = stack;
        this.postgres = postgres;
    }

    /** How to put right again what was done; returns when it answers as before. */
    interface Lift {
        void lift();
    }

    Lift strike(FaultKind kind) {
        return switch (kind) {
            case KILL_BACKEND -> killBackend();
            case HALT_BACKEND -> halt(postgres.backend());
            case KILL_POSTMASTER -> killPostmaster();
            case HALT_POSTMASTER -> halt(postgres.postmaster());
            default ->
                kind.kills()
                        ? kill(stack.part(kind.part()))
                        : halt(stack.part(kind.part()).pid());
        };
    }

    private static Lift kill(Part part) {
        part.kill();
        return part::start;
    }

    private static Lift halt(long pid) {
        Signals.halt(pid);
        return () -> Signals.goOn(pid);
    }

    /** Nobody has to do anything then: the server throws all sessions out and recovers by itself. */
    private Lift killBackend() {
        Signals.kill(postgres.backend());
        return postgres::awaitSessions;
    }

    private Lift killPostmaster() {
        long postmaster = postgres.postmaster();
        List<ProcessHandle> sessions = postgres.of(postmaster);
        Signals.kill(postmaster);
        Part holder = stack.part(PartName.POSTGRES);
        holder.kill();
        return () -> {
            postgres.awaitGone(sessions);
            holder.start();
        };
    }
}
