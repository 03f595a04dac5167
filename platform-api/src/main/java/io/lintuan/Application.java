package io.lintuan;

import io.micronaut.runtime.Micronaut;

/** The service. Configured by {@code LINTUAN_*} variables, see {@code application.yml}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
