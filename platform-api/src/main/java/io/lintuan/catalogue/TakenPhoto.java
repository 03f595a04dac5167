package io.lintuan.catalogue;

/** A photo that was taken in; its measures are those of the large size. */
public record TakenPhoto(String name, int widthPx, int heightPx) {}
