/** The only {@code main}: the root command, how its commands are made and how their failures are told. */
@NullMarked
package id.kawat.app;

import org.jspecify.annotations.NullMarked;
