package org.aftersales.staff.process;

import java.util.List;
import java.util.Optional;
import org.aftersales.shared.Role;
import org.aftersales.staff.MailAddresses;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The addresses that stand beside the people in the engine's administration. */
@Component
class MailAddressesInEngine implements MailAddresses {

    /** So many people of one role are written to; nobody is helped by more. */
    private static final int MOST = 50;

    private final IdentityService identity;

    MailAddressesInEngine(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .map(User::getEmail)
                .filter(address -> !address.isBlank());
    }

    @Override
    public List<String> of(Role role) {
        return identity.createUserQuery().memberOfGroup(role.id()).listPage(0, MOST).stream()
                .map(User::getEmail)
                .filter(address -> address != null && !address.isBlank())
                .toList();
    }
}
