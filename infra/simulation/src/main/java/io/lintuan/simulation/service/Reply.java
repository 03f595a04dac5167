package io.lintuan.simulation.service;

import io.lintuan.desk.Answer;

/** Where an instance's word goes. It may never come, and may come twice. */
public interface Reply {
    void answered(Answer answer);

    void failed(Throwable why);
}
