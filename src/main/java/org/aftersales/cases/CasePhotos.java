package org.aftersales.cases;

import java.util.List;
import java.util.Optional;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;

/**
 * Photos of a case. What comes in is judged by its content, re-encoded so that nothing but the picture remains (no place, no camera, no
 * trailing bytes), and stored encrypted (S18 to S21).
 */
public interface CasePhotos {

    /**
     * Adds a photo; joins the caller's transaction.
     *
     * @param upload the file as it came; its name is of no interest
     * @throws BusinessException when it is no JPEG or PNG, too large, unreadable, or one too many
     */
    Photo add(CaseNumber number, Purpose purpose, byte[] upload) throws BusinessException;

    /** The photos of the case, oldest first, without their content. */
    List<Photo> of(CaseNumber number);

    /** The picture, always a JPEG; empty when the case has no such photo. */
    Optional<byte[]> content(CaseNumber number, String photoId);

    /** Who shows what. */
    enum Purpose {
        /** The customer shows the goods. */
        REQUEST,
        /** Quality control shows what it found (QC-03). */
        INSPECTION
    }

    /** @param uploadedBy the authenticated user who sent it */
    record Photo(String id, Purpose purpose, int width, int height, String uploadedBy) {}
}
