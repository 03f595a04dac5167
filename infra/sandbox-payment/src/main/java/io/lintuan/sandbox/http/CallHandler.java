package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Refusal;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers the requests of a connection one after another: the next is read when the last is answered. */
@ChannelHandler.Sharable
final class CallHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = Logger.getLogger(CallHandler.class.getName());

    private final Routes routes;

    CallHandler(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.read();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        handle(request).whenComplete((answer, failure) -> {
            write(context, failure == null ? answer : problem(failure), keepAlive);
        });
    }

    private CompletableFuture<Answer> handle(FullHttpRequest request) {
        try {
            if (request.decoderResult().isFailure()) {
                throw new Refusal(400, "request-invalid", "this is no HTTP request");
            }
            return routes.handle(new Call(
                    request.method().name(),
                    new QueryStringDecoder(request.uri()),
                    request.headers(),
                    ByteBufUtil.getBytes(request.content())));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Answer problem(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return Answer.problem(refusal);
        }
        LOG.log(Level.SEVERE, "a request failed", cause);
        return Answer.problem(new Refusal(503, "books-unavailable", "the journal cannot be written"));
    }

    private static void write(ChannelHandlerContext context, Answer answer, boolean keepAlive) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        response.headers().set("x-content-type-options", "nosniff");
        HttpUtil.setContentLength(response, answer.body().length);
        HttpUtil.setKeepAlive(response, keepAlive);
        ChannelFuture written = context.writeAndFlush(response);
        if (keepAlive) {
            written.addListener((ChannelFutureListener) done -> done.channel().read());
        } else {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(Level.FINE, "the caller went away", cause);
        context.close();
    }
}
