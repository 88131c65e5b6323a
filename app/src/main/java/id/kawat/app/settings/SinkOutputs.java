package id.kawat.app.settings;

import id.kawat.sink.fanout.Outputs;

/** What the sink writes beside the topics of the catalogue, and what it leaves out: for the sink and for who creates topics. */
public final class SinkOutputs {

    private SinkOutputs() {}

    /**
     * From the settings in force.
     *
     * @throws SettingsException if one of them can't be used
     */
    public static Outputs of(Settings settings) {
        try {
            return Outputs.of(settings.list(Setting.SINK_JSON_MIRROR), settings.list(Setting.SINK_WITHHOLD_QUOTES));
        } catch (IllegalArgumentException refused) {
            throw new SettingsException(String.valueOf(refused.getMessage()));
        }
    }
}
