package io.lintuan.desk;

import io.lintuan.deal.model.DealState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Where deals are kept. Nothing is kept of a commit that ends with an error, except when the connection broke: then the
 * outcome is unknown, and the keys tell.
 */
public interface DealStore {

    /** The answers of those keys that were used before, whatever their fingerprint. */
    Mono<Map<KeyName, StoredAnswer>> answers(Collection<KeyName> keys);

    /**
     * Those of the deals that exist, as they are committed.
     *
     * @param known earlier states of some of them, whatever happened since: the better known, the less is read
     */
    Mono<Map<UUID, DealState>> load(Collection<UUID> dealIds, Map<UUID, DealState> known);

    /**
     * Commits each deal whose version is still the one its decision was made for, with everything that belongs to it.
     *
     * @return the deals that moved; the others changed meanwhile, and nothing of theirs was kept
     * @throws KeyTaken as an error: another desk used one of the keys
     * @throws StoreConflict as an error: the same commit may succeed when it is tried again
     * @throws CommitRefused as an error: the store's constraints forbid what was decided
     */
    Mono<Set<UUID>> commit(List<DealCommit> commits);

    /** Inserts a deal with its offerings, its first event and its key; errors as of {@link #commit}. */
    Mono<Void> open(NewDeal deal, DealCommit.KeyedAnswer answer);
}
