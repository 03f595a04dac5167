package io.lintuan.settings;

/** The service cannot start as it is configured; the message says which variable wants what. */
public class SettingMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public SettingMissing(String sentence) {
        super(sentence);
    }
}
