package io.lintuan.order;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.RequestKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What a buyer asks for instead.
 *
 * @param change with the id that an order which takes an unpaid one's place will have, unless an earlier attempt of the
 *     same request chose one
 * @param statedAt when it happens, if a demo caller says so
 */
public record ChangeWish(DealCommand.ChangeOrder change, RequestKey key, Optional<Instant> statedAt) {}
