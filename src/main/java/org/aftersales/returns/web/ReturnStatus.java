package org.aftersales.returns.web;

import java.util.Locale;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** Reads where a return stands now, as its customer is told. */
@Component
class ReturnStatus {

    private final ReturnTracking tracking;
    private final ReturnPhotos photos;
    private final Texts texts;

    ReturnStatus(ReturnTracking tracking, ReturnPhotos photos, Texts texts) {
        this.tracking = tracking;
        this.photos = photos;
        this.texts = texts;
    }

    ReturnAnswer of(CaseNumber number, Locale language) throws BusinessException {
        return ReturnAnswers.of(tracking.of(number), photos.of(number), texts, language);
    }
}
