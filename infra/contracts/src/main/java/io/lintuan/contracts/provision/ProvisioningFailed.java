package io.lintuan.contracts.provision;

/** A server refused, or is not in the shape it should be in. The message is a sentence and what to do. */
public final class ProvisioningFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProvisioningFailed(String sentence) {
        super(sentence);
    }

    public ProvisioningFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
