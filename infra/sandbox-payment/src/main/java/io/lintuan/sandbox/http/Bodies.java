package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Refusal;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** Gathers a request's body up to a limit, and says so when there is more. */
final class Bodies extends HttpObjectAggregator {
    private static final int BYTES_MAX = 16 * 1024;

    Bodies() {
        super(BYTES_MAX, true);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        Answer answer =
                Answer.problem(new Refusal(413, "body-too-large", "a body has at most " + BYTES_MAX + " bytes"));
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        HttpUtil.setContentLength(response, answer.body().length);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
