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

    @Test
    void endsStatementsByTheIdsOfTheirClients() {
        assertThat(text(statement("kill query\nWHERE query_id = 'a'").withOurQueryIds()))
                .isEqualTo("kill query\nWHERE Settings['log_comment'] = 'a'");
        assertThat(text(Statement.killing("o'ne"))).isEqualTo("KILL QUERY WHERE query_id = 'o\\'ne'");
        assertThat(Statement.killing("a").kills()).isTrue();
        assertThat(statement("SELECT 'KILL QUERY'").kills()).isFalse();
    }

    @Test
    void tellsWhatOnlyReadsFromWhatLeavesSomething() {
        assertThat(statement("\n select 1").onlyReads()).isTrue();
        assertThat(statement("WITH 1 AS a SELECT a").onlyReads()).isTrue();
        assertThat(statement("INSERT INTO t SELECT 1").onlyReads()).isFalse();
        assertThat(statement("OPTIMIZE TABLE t").onlyReads()).isFalse();
    }

    private static String text(Statement statement) {
        return new String(statement.text(), StandardCharsets.UTF_8);
    }

    private static Statement statement(String sql) {
        return new Statement(sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", "default", "1", Map.of());
    }

    private static String answerFormat(String sql) {
        return statement(sql).answerFormat();
    }
}
