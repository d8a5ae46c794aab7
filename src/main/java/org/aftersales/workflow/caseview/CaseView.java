package org.aftersales.workflow.caseview;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.workflow.engineinternals.TaskLook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the capabilities show of a task's case to the signed-in person. */
@Component
class CaseView {

    private final ObjectProvider<CaseViewPart> parts;
    private final TaskLook look;
    private final Callers callers;

    CaseView(ObjectProvider<CaseViewPart> parts, TaskLook look, Callers callers) {
        this.parts = parts;
        this.look = look;
        this.callers = callers;
    }

    /**
     * All parts see the case at one moment: they are read in one transaction.
     *
     * @return empty when the task belongs to no case, or nobody is signed in
     */
    @Transactional(readOnly = true)
    Optional<Map<String, Object>> of(String taskId, Locale language) {
        return callers.userId()
                .map(user -> new CaseViewPart.Viewer(user, callers.roles(), language))
                .flatMap(viewer ->
                        look.businessKey(taskId).flatMap(CaseNumber::read).map(caseNumber -> view(caseNumber, viewer)));
    }

    private Map<String, Object> view(CaseNumber caseNumber, CaseViewPart.Viewer viewer) {
        var view = new LinkedHashMap<String, Object>();
        view.put("caseNumber", caseNumber.value());
        parts.orderedStream().forEach(part -> view.put(part.name(), part.of(caseNumber, viewer)));
        return view;
    }
}
