package io.lintuan.outbox.pulsar;

/** The broker dropped a message as a duplicate, and with it perhaps the rest of its batch. */
final class TakenForDuplicate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenForDuplicate(long number) {
        super("The broker took number " + number + " for a duplicate.", null, false, false);
    }
}
