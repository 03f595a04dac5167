package io.lintuan.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.logging.Logger;

/** Runs the provider until the process is told to end. */
public final class SandboxPayment {
    private static final Logger LOG = Logger.getLogger(SandboxPayment.class.getName());

    private SandboxPayment() {}

    public static void main(String[] args) {
        try {
            Provider provider = Provider.start(Settings.from(System.getenv()), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "shutdown"));
            LOG.info("sandbox payment provider listens on http://127.0.0.1:" + provider.port());
        } catch (BindException e) {
            fail("the port is taken: set LINTUAN_PAYMENT_PORT to another one");
        } catch (IOException | IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    private static void fail(String sentence) {
        LOG.severe(sentence);
        System.exit(2);
    }
}
