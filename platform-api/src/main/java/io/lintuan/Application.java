package io.lintuan;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The service. Configured by {@code LINTUAN_*} variables, see {@code application.yml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lintuan",
                        version = "1",
                        description =
                                "Community group-buying. Amounts are minor units (分), times ISO-8601 in UTC."
                                        + " Problems are application/problem+json with a stable code; /problems lists them."
                                        + " Writes take an Idempotency-Key: the same key and body get the same answer."
                                        + " A body may have 64 KB, a photo 10 MB. Texts for people are Chinese unless Accept-Language prefers English.",
                        license = @License(name = "Apache-2.0")))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@SecurityScheme(name = "cookie", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, paramName = "lintuan")
public final class Application {
    /** For the shell: what is around the service keeps it from starting, as against a defect, which is 1. */
    static final int CANNOT_START = 2;

    private Application() {}

    public static void main(String[] args) {
        // Pictures are drawn without a screen; on a desktop the first of them would open an icon in the dock.
        System.setProperty("java.awt.headless", "true");
        try {
            Micronaut.build(args)
                    .mainClass(Application.class)
                    // Zero leaves it to us to say what happened; any other code has the whole trace printed. The
                    // framework asks twice: about the server, and about the application that it was to serve.
                    .mapError(ServerStartupException.class, failure -> 0)
                    .mapError(ApplicationStartupException.class, failure -> 0)
                    .mapError(BeanInstantiationException.class, failure -> 0)
                    .start();
        } catch (ApplicationStartupException failure) {
            System.err.println(StartFailure.sentence(failure).orElseThrow(() -> failure));
            System.exit(CANNOT_START);
        }
    }
}
