package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A filed return, as its customer sees it and can still act on it. */
@RestController
@RequestMapping("/api/returns/{caseNumber}")
@Tag(name = "Returns")
class ReturnCareController {

    private final ReturnStatus status;
    private final CustomerWishes wishes;
    private final ReturnPhotos photos;
    private final Asked asked;

    ReturnCareController(ReturnStatus status, CustomerWishes wishes, ReturnPhotos photos, Asked asked) {
        this.status = status;
        this.wishes = wishes;
        this.photos = photos;
        this.asked = asked;
    }

    record Shipment(@Nullable String courier, @Nullable String trackingNumber) {}

    /**
     * @param text at most 1000 characters
     * @param question position of the question that the customer has read; without it the newest is answered
     */
    record Answer(@Nullable String text, @Nullable Integer question) {}

    /** @param offer position of the offer that the customer has read; without it the newest is answered */
    record OfferChoice(@Nullable Boolean accepted, @Nullable Integer offer) {}

    record AddedPhotos(List<String> photos) {}

    @GetMapping
    @Operation(summary = "Where the return stands, in the language asked for")
    ReturnAnswer status(@PathVariable String caseNumber, Locale language) throws BusinessException {
        return status.of(asked.theCase(caseNumber), language);
    }

    @PostMapping("/shipment")
    @Operation(summary = "The customer has handed the goods to a courier")
    ReturnAnswer shipped(@PathVariable String caseNumber, @RequestBody Shipment shipment, Locale language)
            throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        wishes.shipmentReported(
                number,
                Objects.requireNonNullElse(shipment.courier(), ""),
                Objects.requireNonNullElse(shipment.trackingNumber(), ""));
        return status.of(number, language);
    }

    @PostMapping("/cancellation")
    @Operation(summary = "The customer thinks again; possible until goods were received")
    ReturnAnswer cancelled(@PathVariable String caseNumber, Locale language) throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        wishes.cancel(number);
        return status.of(number, language);
    }

    @PostMapping("/goods-given-up")
    @Operation(summary = "The customer does not want refused goods back; possible until they are sent")
    ReturnAnswer givenUp(@PathVariable String caseNumber, Locale language) throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        wishes.giveUpGoods(number);
        return status.of(number, language);
    }

    @PostMapping("/answer")
    @Operation(summary = "The customer answers the reviewer's question")
    ReturnAnswer answered(@PathVariable String caseNumber, @RequestBody Answer answer, Locale language)
            throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        wishes.answer(number, answer.question(), Objects.requireNonNullElse(answer.text(), ""));
        return status.of(number, language);
    }

    @PostMapping("/offer")
    @Operation(summary = "The customer takes the coupon instead of the return, or does not")
    ReturnAnswer offerAnswered(@PathVariable String caseNumber, @RequestBody OfferChoice choice, Locale language)
            throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        wishes.answerOffer(number, choice.offer(), choice.accepted());
        return status.of(number, language);
    }

    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds photos of the goods: JPEG or PNG, all or none")
    AddedPhotos photos(@PathVariable String caseNumber, @RequestParam("photo") List<MultipartFile> uploads)
            throws BusinessException, IOException {
        asked.forCustomer();
        var contents = new ArrayList<byte[]>();
        for (var upload : uploads) {
            contents.add(upload.getBytes());
        }
        return new AddedPhotos(photos.add(asked.theCase(caseNumber), contents).stream()
                .map(photo -> photo.id())
                .toList());
    }
}
