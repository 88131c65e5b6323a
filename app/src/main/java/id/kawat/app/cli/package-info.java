/** What all commands share: the terminal, common options, logs, failures, the signal to stop. */
@NullMarked
package id.kawat.app.cli;

import org.jspecify.annotations.NullMarked;
