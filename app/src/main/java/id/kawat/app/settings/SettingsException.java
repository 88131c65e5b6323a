package id.kawat.app.settings;

/** A setting that can't be used; the message names its key, its value and where it came from. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
