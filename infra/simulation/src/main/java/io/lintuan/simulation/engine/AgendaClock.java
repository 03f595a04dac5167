package io.lintuan.simulation.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The agenda's time for code that asks a clock. */
public final class AgendaClock extends Clock {
    private final Agenda agenda;

    public AgendaClock(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Instant instant() {
        return agenda.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
