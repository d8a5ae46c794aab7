/**
 * Hundreds of returns against the packaged application while it is killed and its payment provider misbehaves; in the end the provider's
 * own book is compared with ours, cent by cent. People and shop come over HTTP; the database is only read, and one row of it is held
 * while the application is killed.
 */
package org.aftersales.campaign;
