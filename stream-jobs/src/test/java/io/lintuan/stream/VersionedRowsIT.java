package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A job that was restored writes older rows again before it writes newer ones. In every table that it writes to, the row
 * with the higher version stays, whichever came last.
 */
@ExtendWith(ClickHouseExtension.class)
class VersionedRowsIT {

    @TestFactory
    Stream<DynamicTest> keepsTheNewestVersionWhicheverCameLast(ClickHouseSpace clickHouse) throws Exception {
        new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database()).apply();
        StoreReader store = new StoreReader(clickHouse.httpUrl(), clickHouse.database());
        List<String> tables =
                store.rows("SELECT table FROM system.columns WHERE database = currentDatabase() AND name = 'version'"
                        + " AND table NOT LIKE '%migration%' ORDER BY table");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(7).contains("gmv_by_minute", "order_facts", "green_points");
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    for (int version : new int[] {1, 3, 2}) {
                        store.rows("INSERT INTO " + table + " (version) SELECT " + version);
                    }
                    assertThat(store.rows("SELECT version FROM " + table + " FINAL"))
                            .containsExactly("3");
                    store.rows("OPTIMIZE TABLE " + table + " FINAL");
                    assertThat(store.rows("SELECT version FROM " + table)).containsExactly("3");
                }));
    }
}
