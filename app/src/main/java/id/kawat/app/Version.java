package id.kawat.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "kawat "
                    + Optional.ofNullable(Kawat.class.getPackage().getImplementationVersion())
                            .orElse("development"),
            "Java " + Runtime.version()
        };
    }
}
