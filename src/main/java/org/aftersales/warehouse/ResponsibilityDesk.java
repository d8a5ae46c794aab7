package org.aftersales.warehouse;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseResponsibilities;
import org.aftersales.cases.CaseResponsibilities.Party;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CarrierGifts;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where superiors settle who is responsible when the inspection could not tell (QC-04). All methods join the caller's transaction. */
@Service
public class ResponsibilityDesk {

    private static final int TEXT_LIMIT = 1_000;

    private final CaseResponsibilities responsibilities;
    private final Inspections inspections;
    private final Parcels parcels;
    private final CaseFiles cases;
    private final ReturnPolicy policy;
    private final CarrierGifts gifts;

    ResponsibilityDesk(
            CaseResponsibilities responsibilities,
            Inspections inspections,
            Parcels parcels,
            CaseFiles cases,
            ReturnPolicy policy,
            CarrierGifts gifts) {
        this.responsibilities = responsibilities;
        this.inspections = inspections;
        this.parcels = parcels;
        this.cases = cases;
        this.policy = policy;
        this.gifts = gifts;
    }

    /** Whether an inspector could not tell, and nobody has settled it since. */
    public boolean unsettled(CaseNumber number) {
        return inspections.ofCase(number).stream().anyMatch(part -> part.faultParty() == FaultParty.UNCLEAR)
                && responsibilities.of(number).isEmpty();
    }

    /** @throws BusinessException when party or reasons are missing, or a gift is none; nothing is changed in any case */
    public void check(CaseNumber number, Answer answer) throws BusinessException {
        var party = party(answer);
        text(answer);
        gifts.check(number, party == Party.CARRIER, answer.gift());
    }

    /** Stores who is responsible, and the gift that makes up for the carrier. Fees follow it by their table, and so does the freight, unless nobody is to blame. */
    public void record(CaseNumber number, Answer answer) throws BusinessException {
        var party = party(answer);
        responsibilities.settle(number, party, text(answer));
        cases.note(number, "ResponsibilitySettled", Map.of("faultParty", party.name()));
        gifts.promise(number, party == Party.CARRIER, answer.gift());
        if (party != Party.NONE) {
            var file = cases.get(number);
            var freight = policy.freight(party.name(), file.reason(), file.deliveryRefused());
            cases.freightSettled(number, freight.freightBack());
            cases.decided(number, null, freight.trace(), "freightBack=" + freight.freightBack());
        }
    }

    /** Who inspected goods of the case, and is therefore no judge of it. */
    public Set<String> inspectors(CaseNumber number) {
        return parcels.of(number).stream()
                .flatMap(parcel -> Optional.ofNullable(parcel.inspectedBy()).stream())
                .collect(Collectors.toSet());
    }

    private static Party party(Answer answer) throws ResponsibilityMissingException {
        return Arrays.stream(Party.values())
                .filter(party -> party.name().equals(answer.party().orElse("")))
                .findFirst()
                .orElseThrow(() -> new ResponsibilityMissingException(TEXT_LIMIT));
    }

    private static String text(Answer answer) throws ResponsibilityMissingException {
        return answer.text()
                .filter(words -> words.length() <= TEXT_LIMIT)
                .orElseThrow(() -> new ResponsibilityMissingException(TEXT_LIMIT));
    }

    /** What was entered, still unchecked. */
    public record Answer(Optional<String> party, Optional<String> text, CarrierGifts.Promise gift) {}
}
