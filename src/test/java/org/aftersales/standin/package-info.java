/**
 * A stand-in for the payment providers, in a process of its own: it speaks WeChat Pay API v3 and Alipay over HTTP, keeps the book of what
 * it paid, watches over their rules and misbehaves on request. It uses the JDK only and nothing of the application, so that what the
 * adapters sign is verified by somebody else's code.
 */
@NullMarked
package org.aftersales.standin;

import org.jspecify.annotations.NullMarked;
