package io.lintuan.sandbox.books;

/** Names that the merchant chooses, so that a repeated request is recognised. */
final class Keys {
    private Keys() {}

    static void check(String field, String key) {
        Refusal.unless(
                key != null && key.matches("[!-~]{1,64}"),
                400,
                "key-invalid",
                field + " is 1 to 64 visible ASCII characters");
    }
}
