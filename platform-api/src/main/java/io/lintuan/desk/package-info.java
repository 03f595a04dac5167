/**
 * The order desk: the only writer of a deal.
 *
 * <p>Each deal belongs to one of several lanes. A lane is a bounded queue with one writer: it takes whatever gathered
 * while its last batch committed, looks the keys up, decides every deal with the pure model, and commits all of it in one
 * statement that moves each deal by compare-and-set on its version. There is no waiting timer, so an idle desk answers
 * after one commit, and a busy one pays for one commit per batch. {@code LaneDesk} is the door, {@code Lane} the queue,
 * {@code BatchDecider} what happens to a batch, {@code DealStore} the port to where deals are kept.
 *
 * <p>Two desks on one database are slow on the same deal and never wrong: the version and the keys decide.
 */
package io.lintuan.desk;
