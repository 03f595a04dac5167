package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClickHouseExtension.class)
class HttpFrontIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CODE = "X-ClickHouse-Exception-Code";

    private ClickHouseSpace clickHouse;

    @BeforeEach
    void open(ClickHouseSpace space) {
        clickHouse = space;
    }

    @Test
    void answersPing() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(clickHouse.httpUrl() + "/ping")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Ok.\n");
    }

    @Test
    void runsSqlFromTheAddressFromTheBodyAndFromBoth() throws Exception {
        assertThat(post("query=" + encoded("SELECT 1+1"), "").body()).isEqualTo("2\n");
        assertThat(post("", "SELECT 1+2").body()).isEqualTo("3\n");
        post("", "CREATE TABLE both (a UInt8, b String) ENGINE = MergeTree ORDER BY a");
        assertThat(post("query=" + encoded("INSERT INTO both FORMAT CSV"), "1,\"x;y\"\n2,z\n")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("", "SELECT count(), max(b) FROM both").body()).isEqualTo("2\tz\n");
    }

    @Test
    void tellsFormatZoneSummaryAndQueryInHeaders() throws Exception {
        HttpResponse<String> answer = post("default_format=JSONEachRow&query_id=mine", "SELECT 1 AS a");
        assertThat(answer.body()).isEqualTo("{\"a\":1}\n");
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).hasValue("JSONEachRow");
        assertThat(answer.headers().firstValue("X-ClickHouse-Timezone")).hasValue("UTC");
        assertThat(answer.headers().firstValue("X-ClickHouse-Query-Id")).hasValue("mine");
        assertThat(answer.headers().firstValue("X-ClickHouse-Summary").orElse(""))
                .contains("\"read_rows\":\"1\"");
    }

    @Test
    void answersAnErrorWithItsCode() throws Exception {
        HttpResponse<String> answer = post("", "SELECT nothing_like_it");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue(CODE)).hasValue("47");
        assertThat(answer.body()).startsWith("Code: 47. DB::Exception:");
        assertThat(post("", "").statusCode()).isEqualTo(400);
        assertThat(post("database=no_such_database", "SELECT 1").headers().firstValue(CODE))
                .hasValue("81");
    }

    @Test
    void appliesSettingsAndParametersToOneStatementOnly() throws Exception {
        assertThat(post("max_block_size=77", "SELECT getSetting('max_block_size')")
                        .body())
                .isEqualTo("77\n");
        for (int i = 0; i < 10; i++) {
            assertThat(post("", "SELECT getSetting('max_block_size')").body()).isNotEqualTo("77\n");
        }
        assertThat(post("param_name=" + encoded("o'neil"), "SELECT {name:String}")
                        .body())
                .isEqualTo("o\\'neil\n");
        assertThat(post("no_such_setting=1", "SELECT 1").headers().firstValue(CODE))
                .hasValue("115");
        assertThat(post("a%3B%20DROP=1", "SELECT 1").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatItHasNotInASentence() throws Exception {
        HttpResponse<String> compressed = post("compress=1", "SELECT 1");
        assertThat(compressed.statusCode()).isEqualTo(501);
        assertThat(compressed.body()).contains("compress=false");
        assertThat(post("session_id=1", "SELECT 1").body()).contains("no sessions");
        assertThat(send(HttpRequest.newBuilder(URI.create(clickHouse.httpUrl() + "/play")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void readsGzippedBodiesAndRefusesTooLargeOnes() throws Exception {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write("SELECT 'zipped'".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(send(HttpRequest.newBuilder(URI.create(clickHouse.httpUrl()))
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(gzipped.toByteArray())))
                        .body())
                .isEqualTo("zipped\n");

        HttpResponse<String> tooLarge = post("", "x".repeat((64 << 20) + 1));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("smaller batches");
    }

    private HttpResponse<String> post(String parameters, String body) throws Exception {
        String database = parameters.contains("database=") ? "" : "&database=" + clickHouse.database();
        return send(HttpRequest.newBuilder(URI.create(clickHouse.httpUrl() + "/?" + parameters + database))
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
