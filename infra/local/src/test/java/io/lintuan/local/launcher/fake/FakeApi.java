package io.lintuan.local.launcher.fake;

import java.io.IOException;

/** Stands where the API stands. */
public final class FakeApi {
    private FakeApi() {}

    public static void main(String[] arguments) throws IOException {
        FakeProgram.listen("LINTUAN_HTTP_PORT");
    }
}
