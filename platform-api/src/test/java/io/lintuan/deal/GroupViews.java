package io.lintuan.deal;

import java.util.List;
import java.util.Optional;

/** Groups as pages show them. */
public final class GroupViews {
    private GroupViews() {}

    /** Of a community deal that promises nothing more. */
    public static GroupView aPlainOne() {
        return new GroupView(
                "COMMUNITY",
                Optional.empty(),
                1,
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                "REFUND",
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }
}
