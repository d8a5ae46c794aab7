package org.aftersales.workflow.engineinternals;

import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a refused sign-in take as long for a user who does not exist, or is locked after guesses, as for a wrong password: the engine
 * compares passwords only where there is somebody to compare with, and a stop-watch would tell who works here.
 */
@Component
public class EvenRefusals {

    private final IdentityService identity;
    private final BcryptPasswords passwords = new BcryptPasswords();
    private final String nobodys = passwords.encrypt("the password of nobody");

    EvenRefusals(IdentityService identity) {
        this.identity = identity;
    }

    /** @return whether the engine will compare the password of this user; where not, as much time is spent here */
    public boolean compares(String userId, String password) {
        var user = identity.createUserQuery().userId(userId).singleResult();
        if (user == null || (user instanceof UserEntity known && locked(known.getLockExpirationTime()))) {
            passwords.check(password, nobodys);
            return false;
        }
        return true;
    }

    private static boolean locked(@Nullable Date until) {
        return until != null
                && until.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant());
    }
}
