package org.aftersales.workflow.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** An upload beyond every limit is refused while it is read, before it is known whose it is. */
@ControllerAdvice
class UploadAdvice {

    private final Sentences sentences;

    UploadAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<Refusal> tooLarge(MaxUploadSizeExceededException tooLarge, Locale asked) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(sentences.tooLarge(Language.of(asked)));
    }
}
