package org.aftersales.refund.connection;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes in an answer of at most so many bytes: nobody fills the memory by answering on and on. */
final class MostBytes implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> content = BodySubscribers.ofByteArray();
    private final int most;
    private long taken;
    private @Nullable Subscription line;

    MostBytes(int most) {
        this.most = most;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        line = subscription;
        content.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        taken += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (taken <= most) {
            content.onNext(part);
            return;
        }
        if (line != null) {
            line.cancel();
        }
        content.onError(new IOException("the answer is longer than " + most + " bytes"));
    }

    @Override
    public void onError(Throwable broken) {
        content.onError(broken);
    }

    @Override
    public void onComplete() {
        content.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return content.getBody();
    }
}
