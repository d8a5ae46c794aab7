package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;

/** A clerk whose work the database undoes because the case moves in the same moment. */
@Tag("U2")
@Tag("R10")
class BeatenClerkTest {

    private static final CaseNumber CASE = new CaseNumber("AS-261122-000001");

    private final ReturnTracking tracking = mock(ReturnTracking.class);
    private final CustomerWishes wishes = mock(CustomerWishes.class);
    private final CustomerAnswerController page = new CustomerAnswerController(tracking, wishes, mock(CaseDoor.class));

    @Test
    void whatTheCustomerSaidIsEnteredOnceMore() throws Exception {
        doThrow(new OptimisticLockingFailureException("a clock moved the task"))
                .doNothing()
                .when(wishes)
                .answer(any(), any(), any());

        assertThat(enter(new ExtendedModelMap()).getViewName()).isEqualTo("redirect:/desk/cases/" + CASE.value());
    }

    @Test
    void whatTheCustomerSaidStaysWhenTheCaseHasMovedOn() throws Exception {
        var model = new ExtendedModelMap();
        when(tracking.of(CASE)).thenReturn(decided());
        doThrow(new OptimisticLockingFailureException("decided in the same moment"))
                .doThrow(new CaseMovedOnException(CASE, CaseStatus.REJECTED))
                .when(wishes)
                .answer(any(), any(), any());

        assertThat(enter(model).getViewName()).isEqualTo("desk/answer");
        assertThat(model).containsEntry("unsaved", "It is green.");
    }

    private ModelAndView enter(ExtendedModelMap model) throws Exception {
        return page.enter(
                CASE.value(),
                "It is green.",
                1,
                model,
                new PageTexts(mock(Texts.class), Locale.ENGLISH, ZoneOffset.UTC));
    }

    private static ReturnTracking.Standing decided() {
        return new ReturnTracking.Standing(
                mock(CaseFile.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
