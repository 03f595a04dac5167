package io.lintuan.simulation.engine;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Reactor's threads as steps of one life: in order, one at a time, and gone with it. */
public final class AgendaScheduler implements Scheduler {
    private final Agenda agenda;
    private final Life life;

    public AgendaScheduler(Agenda agenda, Life life) {
        this.agenda = agenda;
        this.life = life;
    }

    @Override
    public Disposable schedule(Runnable task) {
        return schedule(task, 0, TimeUnit.MICROSECONDS);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
        Disposable.Composite cancelled = Disposables.composite();
        agenda.after(unit.toMicros(delay), life, "work", () -> {
            if (!cancelled.isDisposed()) {
                task.run();
            }
        });
        return cancelled;
    }

    @Override
    public Worker createWorker() {
        Disposable.Composite all = Disposables.composite();
        return new Worker() {
            @Override
            public Disposable schedule(Runnable task) {
                return schedule(task, 0, TimeUnit.MICROSECONDS);
            }

            @Override
            public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
                return AgendaScheduler.this.schedule(
                        () -> {
                            if (!all.isDisposed()) {
                                task.run();
                            }
                        },
                        delay,
                        unit);
            }

            @Override
            public void dispose() {
                all.dispose();
            }

            @Override
            public boolean isDisposed() {
                return all.isDisposed();
            }
        };
    }

    @Override
    public boolean isDisposed() {
        return life.isOver();
    }
}
