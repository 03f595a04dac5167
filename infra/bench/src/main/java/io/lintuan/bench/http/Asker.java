package io.lintuan.bench.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;

/** One connection's part: what it does at first and after each answer. */
abstract class Asker extends SimpleChannelInboundHandler<FullHttpResponse> {
    private final Shot shot;
    private final Scores scores;
    private boolean waiting;
    private long sentNanos;

    Asker(Shot shot, Scores scores) {
        this.shot = shot;
        this.scores = scores;
    }

    /** Asks, or closes the connection when there is nothing more to ask. */
    abstract void goOn(ChannelHandlerContext context);

    /** @param fromNanos when the wait of whoever asks began */
    final void ask(ChannelHandlerContext context, long fromNanos) {
        sentNanos = fromNanos;
        waiting = true;
        var unused = context.writeAndFlush(shot.next(), context.voidPromise());
    }

    static void leave(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        goOn(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        waiting = false;
        scores.answered(answer.status().code(), System.nanoTime() - sentNanos);
        goOn(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (waiting) {
            scores.broke();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        leave(context);
    }
}
