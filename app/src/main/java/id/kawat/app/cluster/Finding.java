package id.kawat.app.cluster;

import java.util.Optional;

/**
 * What one check found.
 *
 * @param check what was checked
 * @param found what was found
 * @param advice what to do; empty where all is well
 */
record Finding(String check, String found, Optional<String> advice) {

    static Finding well(String check, String found) {
        return new Finding(check, found, Optional.empty());
    }

    static Finding wrong(String check, String found, String advice) {
        return new Finding(check, found, Optional.of(advice));
    }

    boolean isWell() {
        return advice.isEmpty();
    }
}
