package io.lintuan.deal.model;

import io.lintuan.deal.model.DealCommand.CutOff;
import io.lintuan.deal.model.DealCommand.ExpireSeats;

/** Which rules decide which command. */
final class Rules implements DealCommand.Cases<Outcome> {
    private final Turn turn;

    Rules(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Outcome join(DealCommand.Join command) {
        return new Joining(turn, command).decide();
    }

    /** A deal that is not open any more says so first: it concerns everybody. */
    @Override
    public Outcome declineJoin(DealCommand.DeclineJoin command) {
        return Outcome.refused(Joining.isOpen(turn) ? command.reason() : RefusalCode.DEAL_NOT_OPEN);
    }

    @Override
    public Outcome startPayment(DealCommand.StartPayment command) {
        return Paying.start(turn, command);
    }

    @Override
    public Outcome pay(DealCommand.Pay command) {
        return Paying.decide(turn, command);
    }

    @Override
    public Outcome cancel(DealCommand.Cancel command) {
        return Cancelling.decide(turn, command);
    }

    @Override
    public Outcome expireSeats(ExpireSeats command) {
        return Closing.expireSeats(turn);
    }

    @Override
    public Outcome cutOff(CutOff command) {
        return Closing.cutOff(turn, command);
    }

    @Override
    public Outcome extend(DealCommand.Extend command) {
        return Extending.decide(turn, command);
    }

    @Override
    public Outcome acceptLowerTier(DealCommand.AcceptLowerTier command) {
        return Closing.acceptLowerTier(turn, command);
    }

    @Override
    public Outcome cancelDeal(DealCommand.CancelDeal command) {
        return CallingOff.decide(turn, command);
    }

    @Override
    public Outcome goodsArrived(DealCommand.GoodsArrived command) {
        return HandingOver.goodsArrived(turn, command);
    }

    @Override
    public Outcome confirmPickup(DealCommand.ConfirmPickup command) {
        return HandingOver.confirmPickup(turn, command);
    }

    @Override
    public Outcome holdCommission(DealCommand.HoldCommission command) {
        return Holding.decide(turn, command);
    }

    @Override
    public Outcome settleRefund(DealCommand.SettleRefund command) {
        return Refunding.settle(turn, command);
    }

    @Override
    public Outcome changeOrder(DealCommand.ChangeOrder command) {
        return Changing.decide(turn, command);
    }

    @Override
    public Outcome recordWeights(DealCommand.RecordWeights command) {
        return Weighing.decide(turn, command);
    }
}
