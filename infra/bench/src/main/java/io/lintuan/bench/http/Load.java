package io.lintuan.bench.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Connections that are kept open, and two ways to use them. One thread: the service needs the other core. */
public final class Load implements AutoCloseable {
    private static final int ANSWER_BYTES_MOST = 1 << 20;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final String host;
    private final int port;

    public Load(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Closed loop: every connection asks again as soon as it is answered. */
    public LoadResult saturate(int connections, Duration time, Shot shot) throws InterruptedException {
        Scores scores = new Scores();
        long ends = System.nanoTime() + time.toNanos();
        List<Channel> open = connect(connections, () -> new AskAgain(shot, scores, ends));
        return finish(open, scores, time);
    }

    /**
     * Open loop: requests leave at a steady rate whether or not earlier ones were answered. Latency counts from the
     * moment at which a request should have left, so a stall is charged to all who had to wait for it.
     */
    public LoadResult steady(int connections, double perSecond, Duration time, Shot shot) throws InterruptedException {
        Scores scores = new Scores();
        Schedule schedule = new Schedule(System.nanoTime(), perSecond, time);
        List<Channel> open = connect(connections, () -> new AskOnSchedule(shot, scores, schedule));
        return finish(open, scores, time);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private List<Channel> connect(int connections, Supplier<Asker> askers) throws InterruptedException {
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(ANSWER_BYTES_MOST))
                                .addLast(askers.get());
                    }
                });
        List<Channel> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(bootstrap.connect(host, port).sync().channel());
        }
        return open;
    }

    /** Each connection closes itself after its last answer; one that never gets it counts as broken. */
    private static LoadResult finish(List<Channel> open, Scores scores, Duration time) throws InterruptedException {
        long latest = System.nanoTime() + time.plus(LAST_ANSWERS).toNanos();
        for (Channel channel : open) {
            if (!channel.closeFuture().await(Math.max(0, latest - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                var unused = channel.close();
            }
        }
        return scores.over(time.toNanos());
    }
}
