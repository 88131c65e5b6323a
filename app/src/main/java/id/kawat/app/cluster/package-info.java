/** Looks after topics and checks a configuration against a cluster. */
@NullMarked
package id.kawat.app.cluster;

import org.jspecify.annotations.NullMarked;
