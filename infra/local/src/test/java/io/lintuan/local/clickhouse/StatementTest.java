package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void namesTheFormatTheAnswerReallyHas() {
        assertThat(answerFormat("SELECT 1")).isEqualTo("TabSeparated");
        assertThat(answerFormat("SELECT 1 FORMAT JSONEachRow;")).isEqualTo("JSONEachRow");
        assertThat(answerFormat("select 1\nformat CSV\nsettings max_threads = 1"))
                .isEqualTo("CSV");
        assertThat(answerFormat("INSERT INTO t FORMAT CSV\n1,2\n")).isEqualTo("TabSeparated");
    }

    @Test
    void mapsTheEnginesCodesToTheServersStatus() {
        assertThat(new QueryFailed("Code: 47. DB::Exception: Unknown").status()).isEqualTo(404);
        assertThat(new QueryFailed("Code: 62. DB::Exception: Syntax").status()).isEqualTo(400);
        assertThat(new QueryFailed("Code: 9999. DB::Exception: New").status()).isEqualTo(500);
        assertThat(new QueryFailed("no code at all").code()).isZero();
    }

    private static String answerFormat(String sql) {
        return new Statement(sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", "default", "1", Map.of())
                .answerFormat();
    }
}
