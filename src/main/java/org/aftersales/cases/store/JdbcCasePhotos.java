package org.aftersales.cases.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.PhotoLimits;
import org.aftersales.cases.TooManyPhotosException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Photos in the database, encrypted. */
@Repository
class JdbcCasePhotos implements CasePhotos {

    private final JdbcClient jdbc;
    private final PhotoLab lab;
    private final PhotoLimits limits;
    private final PersonalDataCipher cipher;
    private final Callers callers;
    private final TimelineTable timeline;

    JdbcCasePhotos(
            JdbcClient jdbc,
            PhotoLab lab,
            PhotoLimits limits,
            PersonalDataCipher cipher,
            Callers callers,
            TimelineTable timeline) {
        this.jdbc = jdbc;
        this.lab = lab;
        this.limits = limits;
        this.cipher = cipher;
        this.callers = callers;
        this.timeline = timeline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Photo add(CaseNumber number, Purpose purpose, byte[] upload) throws BusinessException {
        var picture = lab.develop(upload);
        var photo = new Photo(
                UUID.randomUUID().toString(), purpose, picture.getWidth(), picture.getHeight(), callers.actor());
        if (!insert(number, photo, lab.print(picture))) {
            throw new TooManyPhotosException(limits.perCase());
        }
        return photo;
    }

    /** Counts in the same statement, so that nobody has to look before. */
    private boolean insert(CaseNumber number, Photo photo, byte[] jpeg) {
        return jdbc.sql(
                                """
                insert into case_attachment (id, case_number, purpose, media_type, width, height, uploaded_by, uploaded_at, content_cipher)
                select :id, c.case_number, :purpose, 'image/jpeg', cast(:width as integer), cast(:height as integer), :by,
                    cast(:at as timestamp with time zone), :content
                from case_file c where c.case_number = :case
                and (select count(*) from case_attachment a where a.case_number = :case) < :limit""")
                        .param("id", photo.id())
                        .param("purpose", photo.purpose().name())
                        .param("width", photo.width())
                        .param("height", photo.height())
                        .param("by", photo.uploadedBy())
                        .param("at", timeline.now())
                        .param("content", cipher.encrypt(jpeg))
                        .param("case", number.value())
                        .param("limit", limits.perCase())
                        .update()
                == 1;
    }

    @Override
    public List<Photo> of(CaseNumber number) {
        return jdbc.sql("select id, purpose, width, height, uploaded_by from case_attachment"
                        + " where case_number = ? order by uploaded_at, id")
                .param(number.value())
                .query((row, index) -> new Photo(
                        row.getString("id"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getString("uploaded_by")))
                .list();
    }

    @Override
    public Optional<byte[]> content(CaseNumber number, String photoId) {
        return jdbc.sql("select content_cipher from case_attachment where case_number = ? and id = ?")
                .params(number.value(), photoId)
                .query((row, index) -> cipher.decrypt(row.getBytes("content_cipher")))
                .optional();
    }
}
