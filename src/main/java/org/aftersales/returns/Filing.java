package org.aftersales.returns;

import java.util.Objects;
import org.aftersales.cases.FilingKeys;
import org.aftersales.cases.FilingKeys.Claim;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A request under a caller's key opens one case, however often and by however many threads at once it is sent (R9, F14). */
@Component
class Filing {

    /** A key whose first request is refused becomes free again; whoever waited for it then tries for himself. */
    private static final int ATTEMPTS = 5;

    private final FilingKeys keys;
    private final AllOrNothing transaction;
    private final Callers callers;
    private final PersonalDataCipher cipher;

    Filing(FilingKeys keys, AllOrNothing transaction, Callers callers, PersonalDataCipher cipher) {
        this.keys = keys;
        this.transaction = transaction;
        this.callers = callers;
        this.cipher = cipher;
    }

    interface Intake {
        FiledReturn file(Claim claim) throws BusinessException;
    }

    /**
     * @param canonical one text for one request, however it was written
     * @throws RequestKeyReusedException when the key was used for another request
     */
    FiledReturn once(String canonical, RequestKey key, Intake intake) throws BusinessException {
        var client = callers.actor();
        var hash = cipher.index(canonical);
        @Nullable DataAccessException taken = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.perform(() -> intake.file(keys.claim(client, key.value(), hash)));
            } catch (DuplicateKeyException | ConcurrencyFailureException lost) {
                taken = lost;
                var winner = keys.find(client, key.value());
                if (winner.isPresent()) {
                    return sameAnswer(winner.get(), hash);
                }
            }
        }
        throw Objects.requireNonNull(taken);
    }

    private static FiledReturn sameAnswer(Claim claim, String hash) throws RequestKeyReusedException {
        if (!claim.bodyHash().equals(hash)) {
            throw new RequestKeyReusedException();
        }
        return new FiledReturn(claim.caseNumber(), claim.at());
    }
}
