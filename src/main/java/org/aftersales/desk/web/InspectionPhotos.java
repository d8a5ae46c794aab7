package org.aftersales.desk.web;

import java.util.List;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CasePhotos;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos that quality control takes of the goods (QC-03). */
@Component
class InspectionPhotos {

    private final CasePhotos photos;
    private final CaseFiles cases;

    InspectionPhotos(CasePhotos photos, CaseFiles cases) {
        this.photos = photos;
        this.cases = cases;
    }

    List<CasePhotos.Photo> of(CaseNumber number) {
        return photos.of(number).stream()
                .filter(photo -> photo.purpose() == CasePhotos.Purpose.INSPECTION)
                .toList();
    }

    /** Adds photos: all or none. */
    @Transactional(rollbackFor = BusinessException.class)
    void add(CaseNumber number, List<byte[]> uploads) throws BusinessException {
        for (var upload : uploads) {
            photos.add(number, CasePhotos.Purpose.INSPECTION, upload);
        }
        cases.note(number, "PhotosAdded", java.util.Map.of("count", Integer.toString(uploads.size())));
    }
}
