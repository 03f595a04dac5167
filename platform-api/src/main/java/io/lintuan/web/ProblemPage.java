package io.lintuan.web;

import io.micronaut.http.HttpRequest;

/** Draws a problem for people who opened an address in a browser. */
public interface ProblemPage {
    String html(HttpRequest<?> request, ProblemCode code);
}
