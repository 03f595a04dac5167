package io.lintuan.insight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A reader that asks for as much as a test says. */
final class Reading implements Subscriber<byte[]> {
    private final List<String> chunks = new ArrayList<>();
    private final long atOnce;
    private Subscription subscription;
    private boolean complete;

    Reading(long atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (atOnce > 0) {
            given.request(atOnce);
        }
    }

    @Override
    public void onNext(byte[] chunk) {
        chunks.add(new String(chunk, StandardCharsets.UTF_8));
    }

    @Override
    public void onError(Throwable error) {
        throw new AssertionError(error);
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    void ask(long n) {
        subscription.request(n);
    }

    void leave() {
        subscription.cancel();
    }

    boolean isComplete() {
        return complete;
    }

    /** Everything read so far. */
    String text() {
        return String.join("", chunks);
    }
}
