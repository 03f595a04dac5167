package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A front with far less memory than its answers are long, asked by more than it can serve at once. */
class CrowdedFrontIT {
    private static final int ANSWER_BYTES = 100_000_000;
    private static final int ASKING = 200;

    /** More than the front once had threads. */
    private static final int SLOW = 40;

    @TempDir
    static Path directory;

    private static FrontUnderTest front;

    @BeforeAll
    static void start() {
        front = new FrontUnderTest(directory.resolve("rows"), "-Xmx40m", "-XX:+UseSerialGC");
    }

    @AfterAll
    static void stop() {
        front.close();
    }

    @Test
    void sendsAHundredMegabytesThatItsMemoryCouldNotHold() throws Exception {
        try (Socket reader =
                FrontRequest.asked(front.url(), "SELECT repeat('x', 999) FROM numbers(" + ANSWER_BYTES / 1000 + ")")) {
            InputStream answer = reader.getInputStream();
            await().atMost(FrontRequest.LIMIT).until(() -> answer.available() > 0);
            // Half is read, then nothing for as long as another question takes.
            long read = answer.readNBytes(ANSWER_BYTES / 2).length;
            assertThat(ask("SELECT 1")).isEqualTo("200 1\n");
            read += answer.transferTo(OutputStream.nullOutputStream());
            assertThat(read).isBetween(ANSWER_BYTES + 50L, ANSWER_BYTES + 1_000L);
        }
    }

    /** Again and again on the same connections, of which a server that keeps few would end some. */
    @RepeatedTest(5)
    void answersTwoHundredWhoAskAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(ASKING);
        try {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                String sql = "SELECT " + i + ", sleep(0.05)";
                answers.add(CompletableFuture.supplyAsync(() -> ask(sql), threads));
            }
            for (int i = 0; i < ASKING; i++) {
                assertThat(answers.get(i).join()).isEqualTo("200 " + i + "\t0\n");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keepsNobodyWaitingForThoseWhoSendTheirQuestionSlowly() throws Exception {
        URI server = URI.create(front.url());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nSELECT"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(ask("SELECT 1")).isEqualTo("200 1\n");
            slow.get(0).getOutputStream().write(" 7\n".getBytes(StandardCharsets.US_ASCII));
            await().atMost(FrontRequest.LIMIT)
                    .until(() -> slow.get(0).getInputStream().available() > 0);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void refusesAQuestionThatIsTooLongWithItsCodeAndGoesOn() {
        String question = "SELECT '" + "x".repeat(300_000) + "'";
        assertThat(ask(question)).startsWith("400 Code: 62.").contains("Max query size exceeded");
        assertThat(ask("SELECT 1")).isEqualTo("200 1\n");
    }

    @Test
    void refusesAQueryThatNeedsTooMuchMemoryWithItsCodeAndGoesOn() {
        assertThat(ask("SELECT groupArray(toString(number)) FROM numbers(50000000) SETTINGS max_memory_usage"
                        + " = 50000000"))
                .startsWith("500 Code: 241.");
        assertThat(ask("SELECT 1")).isEqualTo("200 1\n");
    }

    private static String ask(String sql) {
        HttpResponse<byte[]> answer = FrontRequest.post(front.url(), sql.getBytes(StandardCharsets.UTF_8));
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
