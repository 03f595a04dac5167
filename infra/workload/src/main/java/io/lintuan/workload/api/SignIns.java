package io.lintuan.workload.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody signs in once and keeps the token. Who could not sign in may try again. */
public final class SignIns {
    private final ApiClient api;
    private final Map<Person, CompletableFuture<Session>> sessions = new ConcurrentHashMap<>();

    public SignIns(ApiClient api) {
        this.api = api;
    }

    /** Somebody by name; {@code statedTime} whether they may say when something happened. */
    public record Person(Role role, String name, boolean statedTime) {}

    /** Completes exceptionally with {@link IllegalStateException} when the service refuses. */
    public CompletableFuture<Session> of(Person person) {
        CompletableFuture<Session> session = sessions.computeIfAbsent(person, this::signIn);
        if (session.isCompletedExceptionally()) {
            sessions.remove(person, session);
        }
        return session;
    }

    /** Forgets all tokens, for example because the service no longer knows them. */
    public void forget() {
        sessions.clear();
    }

    private CompletableFuture<Session> signIn(Person person) {
        ObjectNode body = Json.object()
                .put("role", person.role().name())
                .put("name", person.name())
                .put("statedTime", person.statedTime());
        return api.send(Call.post("/api/demo/sign-in", body)).thenApply(reply -> {
            if (!reply.accepted()) {
                throw new IllegalStateException("sign-in of " + person + " was refused: " + reply);
            }
            return new Session(reply.text("personId"), reply.text("token"));
        });
    }
}
