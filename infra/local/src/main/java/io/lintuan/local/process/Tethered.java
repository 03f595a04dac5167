package io.lintuan.local.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * Main that runs another main and ends its JVM when standard input ends. The one who started it holds the other end,
 * so even {@code kill -9} of the launcher or of a test leaves nothing running.
 */
public final class Tethered {
    private Tethered() {}

    public static void main(String[] arguments) throws Throwable {
        Thread tether = new Thread(Tethered::endWithStandardInput, "tether");
        tether.setDaemon(true);
        tether.start();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
        // As the java command: the class itself need not be public.
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithStandardInput() {
        Optional<ProcessHandle> starter = ProcessHandle.current().parent();
        String reason = Tether.awaitEnd(
                System.in, () -> starter.filter(ProcessHandle::isAlive).isPresent());
        System.out.println(reason + ": whoever started this is gone, so it ends.");
        System.exit(0);
    }
}
