package io.lintuan.local.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches each of which the front can hold, and not all of them together. */
class LargeBodiesIT {
    private static final int AT_ONCE = 12;
    private static final int BATCH_BYTES = 25_000_000;
    private static final byte[] INSERT = "INSERT INTO texts FORMAT TabSeparated\n".getBytes(UTF_8);

    @TempDir
    static Path directory;

    private static FrontUnderTest front;

    @BeforeAll
    static void start() {
        front = new FrontUnderTest(directory.resolve("rows"), "-Xmx128m", "-XX:+UseSerialGC");
        front.ask("CREATE TABLE texts (v String) ENGINE = MergeTree ORDER BY tuple()");
    }

    @AfterAll
    static void stop() {
        front.close();
    }

    @Test
    void writesWhatItAnswersForAndRefusesTheOthersAsAServerThatIsBusy() {
        front.ask("TRUNCATE TABLE texts");
        byte[] batch = batch(BATCH_BYTES);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<String>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> send(batch), threads));
            }
            List<String> answers = sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allMatch(answer -> answer.equals("200 ") || answer.startsWith("503 Code: 202."));
            long written = answers.stream().filter("200 "::equals).count();
            assertThat(written).isPositive();
            assertThat(front.ask("SELECT count() FROM texts")).isEqualTo("200 " + written + "\n");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void givesBackTheRoomOfWhoeverHangsUp() throws IOException {
        URI server = URI.create(front.url());
        byte[] batch = batch(BATCH_BYTES);
        try (Socket slow = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + (batch.length + 1) + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(batch);
            out.flush();
            // Until the front has read it, its room is not taken.
            await().atMost(FrontRequest.LIMIT).until(() -> send(batch).startsWith("503 Code: 202."));
            assertThat(front.ask("SELECT 1")).isEqualTo("200 1\n");
        }
        await().atMost(FrontRequest.LIMIT).until(() -> send(batch).equals("200 "));
    }

    @Test
    void refusesWhatItCouldNeverHold() {
        assertThat(send(batch(40_000_000))).startsWith("413 Code: 307.");
        assertThat(front.ask("SELECT 1")).isEqualTo("200 1\n");
    }

    /** One row. */
    private static byte[] batch(int bytes) {
        byte[] batch = Arrays.copyOf(INSERT, bytes);
        Arrays.fill(batch, INSERT.length, bytes - 1, (byte) 'x');
        batch[bytes - 1] = '\n';
        return batch;
    }

    private static String send(byte[] body) {
        HttpResponse<byte[]> answer = FrontRequest.post(front.url(), body);
        return answer.statusCode() + " " + new String(answer.body(), UTF_8);
    }
}
