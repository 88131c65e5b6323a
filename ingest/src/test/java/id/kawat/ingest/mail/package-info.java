/** Tests of mail. */
@NullMarked
package id.kawat.ingest.mail;

import org.jspecify.annotations.NullMarked;
