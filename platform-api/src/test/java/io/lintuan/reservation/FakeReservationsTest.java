package io.lintuan.reservation;

class FakeReservationsTest extends ReservationsContract {
    private final FakeReservations fake = new FakeReservations();

    @Override
    protected Reservations reservations() {
        return fake;
    }

    @Override
    protected Limits limits() {
        return fake;
    }
}
