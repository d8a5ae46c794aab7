package org.aftersales.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** An upload beyond every limit is refused while it is read, before it is known whose it is: a page for who asked for one, else the code. */
@ControllerAdvice
class UploadAdvice {

    private static final HttpStatus TOO_LARGE = HttpStatus.PAYLOAD_TOO_LARGE;

    private final Sentences sentences;

    UploadAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Locale asked) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? new ModelAndView("error", Map.of("status", TOO_LARGE.value()), TOO_LARGE)
                : ResponseEntity.status(TOO_LARGE).body(sentences.tooLarge(Language.of(asked)));
    }
}
