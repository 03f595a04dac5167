package io.lintuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TetherTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void outlivesAReadThatFailsWhileTheStarterLives() {
        assertThat(Tether.awaitEnd(failing(2), () -> true)).isEqualTo("standard input ended");
        assertThat(reads).hasValue(3);
    }

    @Test
    void endsWithItsStarterAlsoWhereReadingFails() {
        assertThat(Tether.awaitEnd(failing(2), () -> reads.get() < 2))
                .isEqualTo("standard input broke (Resource temporarily unavailable)");
        assertThat(reads).hasValue(2);
    }

    private InputStream failing(int times) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                if (reads.incrementAndGet() <= times) {
                    throw new IOException("Resource temporarily unavailable");
                }
                return -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
    }
}
