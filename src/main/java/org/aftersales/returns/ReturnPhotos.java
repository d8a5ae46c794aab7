package org.aftersales.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.CasePhotos.Photo;
import org.aftersales.cases.CasePhotos.Purpose;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Photos of a return: sent by the shop or an agent, seen by those who work the case. */
@Service
public class ReturnPhotos {

    private final CaseAccess access;
    private final CasePhotos photos;
    private final CaseFiles cases;
    private final Callers callers;
    private final AllOrNothing transaction;

    ReturnPhotos(CaseAccess access, CasePhotos photos, CaseFiles cases, Callers callers, AllOrNothing transaction) {
        this.access = access;
        this.photos = photos;
        this.cases = cases;
        this.callers = callers;
        this.transaction = transaction;
    }

    /**
     * Adds photos to a running case: all or none.
     *
     * @throws CaseMovedOnException when the case has ended
     */
    public List<Photo> add(CaseNumber number, List<byte[]> uploads) throws BusinessException {
        return transaction.perform(() -> {
            var file = access.open(number);
            if (file.status().ended()) {
                throw new CaseMovedOnException(number, file.status());
            }
            var added = new ArrayList<Photo>();
            for (var upload : uploads) {
                added.add(photos.add(number, Purpose.REQUEST, upload));
            }
            cases.note(number, "PhotosAdded", Map.of("count", Integer.toString(added.size())));
            return added;
        });
    }

    /** The photos that the caller may see: the shop sees its own only. */
    public List<Photo> of(CaseNumber number) throws BusinessException {
        access.open(number);
        return photos.of(number).stream().filter(this::visible).toList();
    }

    /** @throws PhotoUnknownException also when the caller may not see it */
    public byte[] content(CaseNumber number, String photoId) throws BusinessException {
        if (of(number).stream().noneMatch(photo -> photo.id().equals(photoId))) {
            throw new PhotoUnknownException();
        }
        return photos.content(number, photoId).orElseThrow(PhotoUnknownException::new);
    }

    private boolean visible(Photo photo) {
        return !callers.roles().contains("shop") || photo.uploadedBy().equals(callers.actor());
    }
}
