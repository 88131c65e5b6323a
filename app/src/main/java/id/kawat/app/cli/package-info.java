/** The command line: the root command, what all commands share, how failures are told. */
@NullMarked
package id.kawat.app.cli;

import org.jspecify.annotations.NullMarked;
