package org.aftersales.returns.web;

import java.util.Map;
import java.util.Objects;
import org.aftersales.returns.PickUps;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Masked;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last pick-up of a case for whoever arranges the next one; the door can be recognised but not read. */
@Component
class PickUpView implements CaseViewPart {

    private final PickUps pickUps;
    private final Texts texts;

    PickUpView(PickUps pickUps, Texts texts) {
        this.pickUps = pickUps;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "pickUp";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        return pickUps.last(caseNumber)
                .map(pickUp -> Map.<String, Object>of(
                        "day", pickUp.day().toString(),
                        "slot",
                                texts.in(
                                        viewer.language(),
                                        "code.Slot." + pickUp.slot().name()),
                        "state",
                                texts.in(
                                        viewer.language(),
                                        "code.PickUp." + pickUp.state().name()),
                        "contact", shown(Masked.name(pickUp.door().contact())),
                        "phone", shown(Masked.phone(pickUp.door().phone())),
                        "address", shown(Masked.address(pickUp.door().address()))))
                .orElse(Map.of());
    }

    private static String shown(@Nullable String masked) {
        return Objects.requireNonNullElse(masked, "");
    }
}
