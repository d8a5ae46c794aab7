/** The work pages: server-rendered, shown in Tasklist and on their own. */
@NullMarked
package org.aftersales.desk.web;

import org.jspecify.annotations.NullMarked;
