package io.lintuan.settings;

/** In {@code DEMO} anybody may sign in under any name and state times; in {@code PRODUCTION} neither exists. */
public enum Environment {
    DEMO,
    PRODUCTION
}
