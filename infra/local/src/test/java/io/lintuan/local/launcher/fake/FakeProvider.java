package io.lintuan.local.launcher.fake;

import java.io.IOException;

/** Stands where the payment provider stands. */
public final class FakeProvider {
    private FakeProvider() {}

    public static void main(String[] arguments) throws IOException {
        FakeProgram.listen("LINTUAN_PAYMENT_PORT");
    }
}
