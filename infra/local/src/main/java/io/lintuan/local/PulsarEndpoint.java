package io.lintuan.local;

/** Where a Pulsar broker answers: clients at {@code pulsar://…}, its REST administration at {@code http://…}. */
public record PulsarEndpoint(String serviceUrl, String adminUrl) {

    /** Reads {@code serviceUrl|adminUrl}, the form {@link #toText()} writes. */
    public static PulsarEndpoint parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("expected serviceUrl|adminUrl, got " + text);
        }
        return new PulsarEndpoint(text.substring(0, bar), text.substring(bar + 1));
    }

    public String toText() {
        return serviceUrl + "|" + adminUrl;
    }
}
