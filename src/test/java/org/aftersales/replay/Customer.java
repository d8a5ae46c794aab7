package org.aftersales.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.aftersales.replay.Filing.Filed;

/** What the customer does while the case is open, told by the shop: sends a photo, ships, or thinks better of it. */
final class Customer {

    private static final String SHOP = "shop";

    /** The smallest picture there is. */
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Site site;
    private final Filed filed;
    private final Dice dice;

    Customer(Site site, Filed filed, Dice dice) {
        this.site = site;
        this.filed = filed;
        this.dice = dice;
    }

    void sendsPhoto() {
        var answer = site.upload(
                SHOP, path("photos"), multipart(), Map.of("Content-Type", "multipart/form-data; boundary=replay"));
        answer.orFail("a photo of " + filed.caseNumber());
    }

    /** Before the review or while the goods are awaited; true when this customer does. */
    boolean cancels(String when) {
        if (!dice.happens("cancels " + when, 3)) {
            return false;
        }
        site.post(SHOP, path("cancellation"), Map.of()).orFail("the cancellation of " + filed.caseNumber());
        return true;
    }

    void ships() {
        site.post(SHOP, path("shipment"), Map.of("courier", "SF Express", "trackingNumber", "SF" + filed.caseNumber()))
                .orFail("the shipment of " + filed.caseNumber());
    }

    /** What the customer reads of the case. */
    Answer status() {
        return site.get(SHOP, "/api/returns/" + filed.caseNumber()).orFail("the status of " + filed.caseNumber());
    }

    private String path(String what) {
        return "/api/returns/" + filed.caseNumber() + "/" + what;
    }

    private static byte[] multipart() {
        var body = new ByteArrayOutputStream();
        var head = String.join(
                "\r\n",
                "--replay",
                "Content-Disposition: form-data; name=\"photo\"; filename=\"photo.png\"",
                "Content-Type: image/png",
                "",
                "");
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(PHOTO);
        body.writeBytes("\r\n--replay--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
