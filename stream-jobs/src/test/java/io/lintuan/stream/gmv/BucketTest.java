package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void isKeyedByTextWhichEveryJvmHashesAlike() {
        String key = new Bucket("c-1", "l-1", "pears", NOON).key();
        assertThat(key).isEqualTo("c-1|l-1|pears|2026-11-20T12:00:00Z");
        assertThat(Bucket.ofEverything(NOON).key()).isEqualTo("|||2026-11-20T12:00:00Z");
    }
}
