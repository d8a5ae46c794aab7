/** What people see: the desk in a browser, worked as they work it. */
@NullMarked
package org.aftersales.browser;

import org.jspecify.annotations.NullMarked;
