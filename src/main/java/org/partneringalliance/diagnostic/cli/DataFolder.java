package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.store.StoreException;
import picocli.CommandLine.Option;

/** The option that names the folder where partnerships are kept. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:PARTNERING_DATA:-data}",
            description = "Folder where partnerships are kept; otherwise $$PARTNERING_DATA or data.")
    Path folder = Path.of("data");

    /** Works with the store that is there. */
    void open(Consumer<Store> work) {
        if (!Store.exists(folder)) {
            throw new MendableException(folder + ": nothing is kept in this folder; name another with --data");
        }
        openOrMake(work);
    }

    /** Works with the store, which is made if there is none. */
    void openOrMake(Consumer<Store> work) {
        mendable(() -> {
            try (Store store = Store.open(folder)) {
                work.accept(store);
            }
        });
    }

    /** Says in a line why a store cannot be used. */
    static void mendable(Runnable work) {
        try {
            work.run();
        } catch (StoreException unusable) {
            throw new MendableException(String.valueOf(unusable.getMessage()));
        }
    }
}
