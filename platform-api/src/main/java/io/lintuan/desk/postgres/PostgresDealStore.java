package io.lintuan.desk.postgres;

import io.lintuan.deal.model.DealState;
import io.lintuan.desk.Answer;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.DealStore;
import io.lintuan.desk.KeyName;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.StoredAnswer;
import io.lintuan.postgres.Sessions;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The desk's statements over R2DBC. */
@Singleton
public final class PostgresDealStore implements DealStore {
    private static final String ANSWERS = "SELECT k.caller, k.key, k.fingerprint, k.answer FROM idempotency_key k"
            + " JOIN unnest($1::text[], $2::text[]) AS r(caller, key) ON r.caller = k.caller AND r.key = k.key";

    private final Sessions sessions;
    private final DeskJson json;

    public PostgresDealStore(Sessions sessions, DeskJson json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Mono<Map<KeyName, StoredAnswer>> answers(Collection<KeyName> keys) {
        String[] callers = keys.stream().map(KeyName::caller).toArray(String[]::new);
        String[] names = keys.stream().map(KeyName::key).toArray(String[]::new);
        return sessions.with(connection -> Flux.from(connection
                        .createStatement(ANSWERS)
                        .bind(0, callers)
                        .bind(1, names)
                        .execute())
                .concatMap(result -> result.map(PostgresDealStore::stored))
                .collectMap(StoredRow::name, row -> new StoredAnswer(row.fingerprint(), answer(row))));
    }

    @Override
    public Mono<Map<UUID, DealState>> load(Collection<UUID> dealIds, Map<UUID, DealState> known) {
        // Repeatable read: a deal that moves between two of the reads would look like a deal that never was.
        return sessions.with(connection -> Mono.from(connection.beginTransaction(IsolationLevel.REPEATABLE_READ))
                .then(new LoadDeals(connection, dealIds, known).load())
                .flatMap(states -> Mono.from(connection.commitTransaction()).thenReturn(states)));
    }

    @Override
    public Mono<Set<UUID>> commit(List<DealCommit> commits) {
        return execute(CommitWriter.statement(commits, json));
    }

    @Override
    public Mono<Void> open(NewDeal deal, DealCommit.KeyedAnswer answer) {
        return execute(OpenWriter.statement(deal, answer, json)).then();
    }

    private Mono<Set<UUID>> execute(DeskStatement statement) {
        return sessions.with(connection -> Flux.from(statement
                                .bind(connection.createStatement(statement.sql()))
                                .execute())
                        .concatMap(result -> result.map(row -> Set.of(row.get("moved", UUID[].class))))
                        .single())
                .onErrorMap(StoreErrors::translate);
    }

    private record StoredRow(KeyName name, String fingerprint, String answer) {}

    private static StoredRow stored(Readable row) {
        return new StoredRow(
                new KeyName(row.get("caller", String.class), row.get("key", String.class)),
                row.get("fingerprint", String.class),
                row.get("answer", String.class));
    }

    private Answer answer(StoredRow row) {
        return json.read(row.answer(), Answer.class);
    }
}
