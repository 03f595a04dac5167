package io.lintuan.local.junit;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What the three extensions share: one place of its own per test class, injected wherever a parameter asks for it. */
abstract class EngineExtension<T> implements BeforeAllCallback, ParameterResolver {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int PART_LENGTH = 30;

    private final Class<T> type;
    private T place;

    EngineExtension(Class<T> type) {
        this.type = type;
    }

    /** Makes a new, empty place; {@code name} is free, lower case, made of letters, digits and underscores. */
    abstract T open(String name);

    @Override
    public final void beforeAll(ExtensionContext context) {
        placeOf(context);
    }

    /** For a test that registers the extension as a static field and wants no parameter. */
    public final T place() {
        if (place == null) {
            throw new IllegalStateException("Nothing is open before the test class begins.");
        }
        return place;
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return placeOf(context);
    }

    /** Kept with the outermost class, so that nested classes share it. */
    private T placeOf(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost.getParent().isPresent()
                && outermost.getParent().get().getTestClass().isPresent()) {
            outermost = outermost.getParent().get();
        }
        String name = nameFor(outermost.getRequiredTestClass());
        place = outermost
                .getStore(ExtensionContext.Namespace.create(getClass()))
                .getOrComputeIfAbsent(type, unused -> open(name), type);
        return place;
    }

    /** The process number keeps two JVMs apart that share an engine. */
    private static String nameFor(Class<?> test) {
        String part = test.getSimpleName().toLowerCase(Locale.ROOT);
        return "t_" + part.substring(0, Math.min(PART_LENGTH, part.length())) + "_"
                + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    }
}
