package io.lintuan.bench.http;

import io.netty.channel.ChannelHandlerContext;

/** Closed loop: as soon as an answer is there, the next request leaves. */
final class AskAgain extends Asker {
    private final long endsNanos;

    AskAgain(Shot shot, Scores scores, long endsNanos) {
        super(shot, scores);
        this.endsNanos = endsNanos;
    }

    @Override
    void goOn(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (now < endsNanos) {
            ask(context, now);
        } else {
            leave(context);
        }
    }
}
