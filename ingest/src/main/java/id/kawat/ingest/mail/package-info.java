/** Articles sent as mail (RFC 822 and MIME). */
@NullMarked
package id.kawat.ingest.mail;

import org.jspecify.annotations.NullMarked;
