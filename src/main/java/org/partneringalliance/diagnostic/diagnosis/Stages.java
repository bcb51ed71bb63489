package org.partneringalliance.diagnostic.diagnosis;

import java.util.function.Supplier;

/** Does the work of each stage, and may take its time. Thread-safe. */
public interface Stages {

    /** Does the work and nothing else. */
    Stages UNTIMED = new Stages() {
        @Override
        public <T> T run(Stage stage, Supplier<T> work) {
            return work.get();
        }
    };

    /** Does the work at once, in the same thread, and hands on what came of it. */
    <T> T run(Stage stage, Supplier<T> work);
}
