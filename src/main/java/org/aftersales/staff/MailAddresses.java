package org.aftersales.staff;

import java.util.List;
import java.util.Optional;
import org.aftersales.shared.Role;

/** Where people of the staff read mail, as far as an administrator has entered it. */
public interface MailAddresses {

    /** @param person empty for nobody */
    Optional<String> of(String person);

    /** Of everybody who has the role. */
    List<String> of(Role role);

    /** Of everybody who may claim the task, as the claim itself would judge. */
    List<String> ofCandidates(String taskId);
}
