package io.lintuan.simulation.engine;

/** What ends when a process does: steps that belong to a life that is over never happen. */
public final class Life {
    private final String name;
    private boolean over;

    public Life(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean isOver() {
        return over;
    }

    public void end() {
        over = true;
    }
}
