/** The case file: lines, status, timeline, attachments, reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "orders", "customers", "catalog"})
package org.aftersales.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
