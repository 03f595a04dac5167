package io.lintuan.deal.model;

/**
 * How much can be handled, for example because sorting space is limited; what is held and what is paid both count.
 *
 * @param ordersMost {@link #ANY} when orders are not counted
 * @param quantityMost pieces over all offerings, {@link #ANY} when they are not counted
 */
public record Capacity(int ordersMost, int quantityMost) {
    public static final int ANY = Integer.MAX_VALUE;
    public static final Capacity NONE = new Capacity(ANY, ANY);

    public Capacity {
        if (ordersMost < 1 || quantityMost < 1) {
            throw new IllegalArgumentException("a capacity of " + ordersMost + " orders, " + quantityMost + " pieces");
        }
    }

    boolean takes(Turnout.Load taken, long pieces) {
        return taken.orders() < ordersMost && taken.quantity() + pieces <= quantityMost;
    }
}
