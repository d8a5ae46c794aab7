/** Pages over all of it; owns no rule. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "workflow",
            "orders",
            "customers",
            "catalog",
            "cases",
            "commission",
            "policy",
            "returns",
            "refund",
            "warehouse",
            "contact",
            "staff"
        })
package org.aftersales.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
