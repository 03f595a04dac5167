package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.DeskSettings;
import io.lintuan.desk.DeskUnavailable;
import io.lintuan.desk.DeskWork;
import io.lintuan.desk.LaneDesk;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.simulation.engine.AgendaClock;
import io.lintuan.simulation.engine.AgendaScheduler;
import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;

/** A process of the service: the real desk, with timers, refunds and relay beside it. A crash takes all of it but the store. */
public final class Instance {
    /** Few lanes, a short queue and little memory, so that batches, full queues and deals that left memory are common. */
    private static final DeskSettings SETTINGS = new DeskSettings(2, 2, 40);

    private final String name;
    private final Surroundings around;
    private final MemoryStore store;
    private final Plant plant;
    private Life life;
    private OrderDesk desk;
    private StorePort port;

    public Instance(String name, Surroundings around, MemoryStore store, Plant plant) {
        this.name = name;
        this.around = around;
        this.store = store;
        this.plant = plant;
    }

    public void start() {
        life = new Life(name);
        AgendaScheduler threads = new AgendaScheduler(around.agenda(), life);
        port = new StorePort(store, around, life);
        desk = new LaneDesk(
                port,
                new AgendaClock(around.agenda()),
                null,
                new CompositeMeterRegistry(),
                SETTINGS,
                new DeskWork(threads, () -> threads, threads, plant.decider()));
        new Sweep(around, store, life, desk).start();
        new Courier(around, store.refunds(), life, plant).start();
        new Relay(around, store.outbox(), life).start();
        around.trace().say(() -> name + " is up");
    }

    /** Everything in memory is gone; somebody starts it again after a while. */
    public void crash(String before) {
        life.end();
        desk = null;
        around.trace().say(() -> name + " crashes before: " + before);
        around.agenda().after(around.weather().between(Duration.ofSeconds(1), Duration.ofSeconds(90)), this::start);
    }

    public boolean is(Life one) {
        return life == one;
    }

    public boolean isUp() {
        return !life.isOver();
    }

    /** Takes a request that has arrived here. */
    public void ask(Submission submission, Reply reply) {
        desk.submit(submission).subscribe(answer -> decided(submission, answer, reply), error -> {
            hasAReason(error);
            step("answer a request", () -> reply.failed(error));
        });
    }

    /** The desk tries conflicts again by itself, so nobody else needs to hear of them. */
    private void hasAReason(Throwable error) {
        if (error instanceof DeskUnavailable && !port.lostJustNow()) {
            around.findings().add("available", name + " says that it cannot reach the store, and it can");
        }
    }

    private void decided(Submission submission, Answer answer, Reply reply) {
        if (submission.command() instanceof DealCommand.StartPayment && answer.accepted()) {
            step("ask the provider for a page", () -> checkOut(answer, reply));
        } else if (submission.command() instanceof DealCommand.Pay
                || submission.command() instanceof DealCommand.SettleRefund) {
            step("answer a webhook", () -> reply.answered(answer));
        } else {
            step("answer a request", () -> reply.answered(answer));
        }
    }

    private void checkOut(Answer answer, Reply reply) {
        boolean open = plant.provider().open(answer.paymentId(), answer.orderId(), answer.amountMinor());
        step("give the page", () -> {
            if (open) {
                reply.answered(answer);
            } else {
                reply.failed(new NotReached("the payment provider"));
            }
        });
    }

    private void step(String what, Runnable work) {
        around.agenda().after(around.weather().latency() / 10, life, what, work);
    }
}
