package org.aftersales.shared;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the company. Each is a group of the engine's identity service, named by {@link #id()}; models name them as candidate groups. */
public enum Role {
    CUSTOMER_SERVICE("customer-service", "Customer service"),
    CS_SUPERVISOR("cs-supervisor", "Customer service supervisor"),
    AFTERSALES_MANAGER("aftersales-manager", "After-sales manager"),
    AFTERSALES_REVIEW("aftersales-review", "After-sales review"),
    TECH_SUPPORT("tech-support", "Technical support"),
    TECHNICIAN("technician", "Technician"),
    QUALITY_CONTROL("quality-control", "Quality control"),
    WAREHOUSE("warehouse", "Warehouse"),
    FINANCE("finance", "Finance"),
    SALES("sales", "Sales"),
    PRODUCTION("production", "Production"),
    GENERAL_MANAGER("general-manager", "General manager"),
    /** Runs the application: users, deployments, incidents. Not a role in any case. */
    ADMINISTRATOR("camunda-admin", "Administrators"),
    AUDITOR("auditor", "Auditor"),
    DISTRIBUTOR("distributor", "Distributor"),
    /** The shop's own program, which files orders and requests over REST; no person. */
    SHOP("shop", "Shop");

    private final String id;
    private final String title;

    Role(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The id of the group, as models and settings spell it. */
    public String id() {
        return id;
    }

    /** What people call the role, in English; the key of its translation. */
    public String title() {
        return title;
    }

    /** Whether people of this role work tasks in Tasklist. */
    public boolean worksTasks() {
        return this != SHOP && this != ADMINISTRATOR && this != DISTRIBUTOR;
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
