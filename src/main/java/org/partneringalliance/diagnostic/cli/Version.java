package org.partneringalliance.diagnostic.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which build runs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("from sources");
        return new String[] {Main.NAME + " " + version};
    }
}
