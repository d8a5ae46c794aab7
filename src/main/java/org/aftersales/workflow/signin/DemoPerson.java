package org.aftersales.workflow.signin;

import java.util.Locale;
import org.aftersales.shared.Role;

/** The people of the demonstration, one or more for every role. */
enum DemoPerson {
    ALICE("Alice", "Archer", Role.CUSTOMER_SERVICE),
    AMY("Amy", "Ashford", Role.CUSTOMER_SERVICE),
    RAY("Ray", "Rowland", Role.AFTERSALES_REVIEW),
    WALT("Walt", "Wheeler", Role.WAREHOUSE),
    QUINN("Quinn", "Quigley", Role.QUALITY_CONTROL),
    FIONA("Fiona", "Fletcher", Role.FINANCE),
    FRANK("Frank", "Foster", Role.FINANCE),
    SUE("Sue", "Sterling", Role.CS_SUPERVISOR),
    MIA("Mia", "Marlow", Role.AFTERSALES_MANAGER),
    GINA("Gina", "Granger", Role.GENERAL_MANAGER),
    TOM("Tom", "Thatcher", Role.TECH_SUPPORT),
    RITA("Rita", "Roper", Role.TECHNICIAN),
    SALLY("Sally", "Seaton", Role.SALES),
    PETER("Peter", "Porter", Role.PRODUCTION),
    DORA("Dora", "Dalton", Role.DISTRIBUTOR),
    AUDREY("Audrey", "Aldous", Role.AUDITOR),
    ADMIN("Ada", "Admin", Role.ADMINISTRATOR),
    SHOP("Shop", "Program", Role.SHOP);

    private static final String PASSWORD_ENDING = "-demo";

    private final String firstName;
    private final String lastName;
    private final Role role;

    DemoPerson(String firstName, String lastName, Role role) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.role = role;
    }

    String userId() {
        return name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return userId() + PASSWORD_ENDING;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    Role role() {
        return role;
    }

    /** Whether anyone who has read the documentation would try this password. */
    static boolean isDemoPassword(String password) {
        return password.endsWith(PASSWORD_ENDING);
    }
}
