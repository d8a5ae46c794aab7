package org.aftersales.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.Role;

/** Whose word money needs, from the lowest to the highest (U14). */
public enum Authority {
    /** The reviewer and finance, as always. */
    DEPARTMENT(EnumSet.of(Role.CS_SUPERVISOR, Role.AFTERSALES_MANAGER, Role.GENERAL_MANAGER)),
    SUPERVISOR(EnumSet.of(Role.CS_SUPERVISOR, Role.AFTERSALES_MANAGER, Role.GENERAL_MANAGER)),
    MANAGER(EnumSet.of(Role.AFTERSALES_MANAGER, Role.GENERAL_MANAGER)),
    GENERAL_MANAGER(EnumSet.of(Role.GENERAL_MANAGER));

    private final Set<Role> superiors;

    Authority(Set<Role> superiors) {
        this.superiors = superiors;
    }

    /** The ids of the roles of superiors whose word is enough. */
    public Set<String> superiors() {
        return superiors.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a superior has to agree before finance sees the amount. */
    public boolean needsSuperior() {
        return this != DEPARTMENT;
    }
}
