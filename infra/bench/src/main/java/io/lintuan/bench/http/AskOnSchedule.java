package io.lintuan.bench.http;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.TimeUnit;

/**
 * Open loop: a connection takes the next moment of the schedule and asks then, at once when it is past already. With
 * enough connections one is always free; when none is, the wait is in the latency.
 */
final class AskOnSchedule extends Asker {
    private final Schedule schedule;

    AskOnSchedule(Shot shot, Scores scores, Schedule schedule) {
        super(shot, scores);
        this.schedule = schedule;
    }

    @Override
    void goOn(ChannelHandlerContext context) {
        long at = schedule.next();
        if (at == Schedule.OVER) {
            leave(context);
            return;
        }
        long early = at - System.nanoTime();
        if (early <= 0) {
            ask(context, at);
        } else {
            var unused = context.executor().schedule(() -> ask(context, at), early, TimeUnit.NANOSECONDS);
        }
    }
}
