package io.lintuan.contracts.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @Test
    void splitsAtSemicolonsThatEndALine() {
        Migration migration =
                new Migration("001_a.sql", "-- why; because\nSELECT 1;\nINSERT INTO t VALUES (';');  \n\nSELECT 3");
        assertThat(migration.statements())
                .containsExactly("-- why; because\nSELECT 1", "INSERT INTO t VALUES (';')", "SELECT 3");
    }

    @Test
    void ignoresWhatIsOnlyComment() {
        assertThat(new Migration("001_a.sql", "SELECT 1;\n-- the end\n").statements())
                .containsExactly("SELECT 1");
    }

    @Test
    void hasTheSameChecksumWithOtherLineEnds() {
        assertThat(new Migration("001_a.sql", "SELECT\r\n1;\r\n").checksum())
                .isEqualTo(new Migration("001_a.sql", "SELECT\n1;").checksum())
                .isNotEqualTo(new Migration("001_a.sql", "SELECT\n2;").checksum());
    }

    @Test
    void isTheSameFileWhenItsStatementsAreMadeRepeatable() {
        assertThat(new Migration("001_a.sql", "CREATE TABLE IF NOT EXISTS a (b Int8)").checksum())
                .isEqualTo(new Migration("001_a.sql", "CREATE TABLE a (b Int8)").checksum());
    }

    @Test
    void canDoEveryStatementOfThisModuleTwice() {
        assertThat(MigrationFiles.ofThisModule())
                .flatExtracting(Migration::statements)
                .isNotEmpty()
                .allMatch(statement -> statement.contains(" IF NOT EXISTS ") || statement.contains(" IF EXISTS "));
    }

    @Test
    void findsTheFilesOfThisModuleInOrder() {
        assertThat(MigrationFiles.ofThisModule())
                .extracting(Migration::name)
                .isSorted()
                .first()
                .isEqualTo("001_order_facts.sql");
        assertThat(MigrationFiles.ofThisModule()).allSatisfy(migration -> assertThat(migration.text())
                .as("%s says why in its first line", migration.name())
                .startsWith("-- "));
    }

    @Test
    void refusesTwoFilesWithOneNumber(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("001_a.sql"), "SELECT 1");
        Files.writeString(directory.resolve("001_b.sql"), "SELECT 1");
        assertThatThrownBy(() -> MigrationFiles.in(directory)).hasMessageContaining("001_a.sql and 001_b.sql");
    }

    @Test
    void refusesAFileThatIsNotNumbered(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("orders.sql"), "SELECT 1");
        assertThatThrownBy(() -> MigrationFiles.in(directory)).hasMessageContaining("NNN_what.sql");
    }
}
