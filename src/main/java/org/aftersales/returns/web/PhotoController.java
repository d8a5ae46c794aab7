package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.shared.BusinessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a photo as a picture and nothing else, whatever a browser would like to see in it (S21). */
@RestController
@Tag(name = "Returns")
class PhotoController {

    /** For the staff in their session, and for programs. */
    private static final String DESK = "/desk/cases/{caseNumber}/photos/{photoId}";

    private static final String API = "/api/returns/{caseNumber}/photos/{photoId}";

    private final ReturnPhotos photos;
    private final Asked asked;

    PhotoController(ReturnPhotos photos, Asked asked) {
        this.photos = photos;
        this.asked = asked;
    }

    @GetMapping(
            path = {DESK, API},
            produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "A photo of the case; the shop sees its own only")
    ResponseEntity<byte[]> photo(@PathVariable String caseNumber, @PathVariable String photoId)
            throws BusinessException {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(photos.content(asked.theCase(caseNumber), photoId));
    }
}
