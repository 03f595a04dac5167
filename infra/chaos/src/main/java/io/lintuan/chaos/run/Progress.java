package io.lintuan.chaos.run;

/** Counts finished operations; faults wait for their number. */
final class Progress {
    private int done;
    private boolean over;

    synchronized void operationDone() {
        done++;
        notifyAll();
    }

    /** No more will come; who still waits goes on. */
    synchronized void finish() {
        over = true;
        notifyAll();
    }

    /** Returns when so many are done, or when no more will be. */
    synchronized void await(int operations) throws InterruptedException {
        while (done < operations && !over) {
            wait();
        }
    }

    synchronized int done() {
        return done;
    }
}
