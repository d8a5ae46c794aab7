package org.aftersales.cases;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** The request keys of clients: a request that is sent twice, or by many threads at once, opens one case (R9, F14). */
public interface FilingKeys {

    /**
     * Claims a key and draws the number of its case; the first statement of the filing transaction, so that whoever comes second waits here.
     *
     * @param bodyHash keyed hash of what was asked
     * @throws org.springframework.dao.DuplicateKeyException when the key is taken: the transaction is lost, {@link #find} tells by whom
     */
    Claim claim(String client, String key, String bodyHash);

    /** The committed claim, read outside of the lost transaction. */
    Optional<Claim> find(String client, String key);

    record Claim(CaseNumber caseNumber, String bodyHash, Instant at) {}
}
