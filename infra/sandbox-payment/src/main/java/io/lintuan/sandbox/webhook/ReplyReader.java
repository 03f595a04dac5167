package io.lintuan.sandbox.webhook;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.pool.AbstractChannelPoolHandler;
import io.netty.channel.pool.ChannelPool;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reads the one answer that a connection waits for, and gives the connection back. All of it on the connection's thread. */
final class ReplyReader extends SimpleChannelInboundHandler<FullHttpResponse> {
    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final long PATIENCE_SECONDS = 10;

    private ChannelPool pool;
    private CompletableFuture<Reply> expected;
    private ScheduledFuture<?> impatience;

    static final class Setup extends AbstractChannelPoolHandler {
        @Override
        public void channelCreated(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpClientCodec())
                    .addLast(new HttpObjectAggregator(BODY_BYTES_MAX))
                    .addLast(new ReplyReader());
        }
    }

    static void expect(Channel channel, ChannelPool pool, CompletableFuture<Reply> reply) {
        ReplyReader reader = channel.pipeline().get(ReplyReader.class);
        reader.pool = pool;
        reader.expected = reply;
        reader.impatience = channel.eventLoop().schedule(() -> channel.close(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        if (!HttpUtil.isKeepAlive(response)) {
            context.close();
        }
        finish(context.channel(), Reply.of(response.status().code()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        finish(context.channel(), Reply.AGAIN);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void finish(Channel channel, Reply reply) {
        if (expected == null) {
            return;
        }
        CompletableFuture<Reply> waiting = expected;
        expected = null;
        impatience.cancel(false);
        pool.release(channel);
        waiting.complete(reply);
    }
}
