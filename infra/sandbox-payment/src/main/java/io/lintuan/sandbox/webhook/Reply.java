package io.lintuan.sandbox.webhook;

/** What the merchant's answer means. */
enum Reply {
    TAKEN,
    REFUSED,
    AGAIN;

    /**
     * 2xx is taken and 4xx refused for good, except for those that ask for patience: 408, 409, 425 and 429. Anything
     * else, redirects too, is tried again.
     */
    static Reply of(int status) {
        if (status >= 200 && status < 300) {
            return TAKEN;
        }
        boolean patience = status == 408 || status == 409 || status == 425 || status == 429;
        return status >= 400 && status < 500 && !patience ? REFUSED : AGAIN;
    }
}
