package io.lintuan.workload.tour.book;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as what is in them; amounts to the right. */
final class TextTable {
    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** A heading that begins with {@code >} is a column of amounts. */
    TextTable(String... headings) {
        right = new boolean[headings.length];
        String[] plain = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            plain[i] = right[i] ? headings[i].substring(1) : headings[i];
        }
        rows.add(plain);
    }

    void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException("a row has " + right.length + " cells, not " + cells.length);
        }
        rows.add(cells);
    }

    String text(String indent) {
        StringBuilder text = new StringBuilder();
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < cells.length; i++) {
                String space = " ".repeat(width(i) - cells[i].length());
                line.append(right[i] ? space + cells[i] : cells[i] + space).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(cells -> cells[column].length()).max().orElse(0);
    }
}
