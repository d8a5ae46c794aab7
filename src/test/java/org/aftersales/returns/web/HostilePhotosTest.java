package org.aftersales.returns.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.HttpCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that call themselves photos. */
@DeskTest
class HostilePhotosTest extends ReturnStory {

    private static final int PER_CASE = 20;

    @LocalServerPort
    private int port;

    private HttpCaller sender;
    private String photos;

    @BeforeEach
    void aReturnWaits() {
        sender = new HttpCaller(port, "shop");
        photos = "/api/returns/"
                + acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1))
                + "/photos";
    }

    @ParameterizedTest
    @Tag("S18")
    @ValueSource(
            strings = {
                "<html><body onload=alert(1)>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                "PK\u0003\u0004 a zip file",
                "%PDF-1.7",
                "GIF89a/*<script>*/=1;alert(1)//",
                "\u00ff\u00d8\u00ff\u00e0 a JPEG that goes no further <script>alert(1)</script>",
                "${1+1}",
                ""
            })
    void aFileThatIsNoPictureIsRefusedWhateverItsName(String content) throws Exception {
        var answer = sender.upload(photos, "photo", "photo.jpg", content.getBytes(ISO_8859_1));

        refused(answer, 422);
    }

    @Test
    @Tag("S18")
    void whatHangsBehindAPictureIsNotKept() throws Exception {
        var picture = picture();
        var script = "<script>alert(document.cookie)</script>".getBytes(UTF_8);
        var polyglot = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, polyglot, picture.length, script.length);

        var added = sender.upload(photos, "photo", "photo.jpg", polyglot);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var served = sender.get(photos + "/" + added.json().at("/photos/0").asText());
        assertThat(new String(served.response().body(), ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    @Tag("S19")
    void aFewBytesThatUnfoldIntoBillionsOfPixelsAreRefusedAtOnce() throws Exception {
        var start = Instant.now();

        var answer = sender.upload(photos, "photo", "flood.png", flood());

        refused(answer, 422);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Tag("S19")
    void whoAskedForAPageReadsAPage() throws Exception {
        var answer = sender.upload(photos, "photo", "big.jpg", new byte[12 * 1024 * 1024], "Accept", "text/html");

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.text()).contains("too large", "上传内容过大");
        assertThat(kept()).isZero();
    }

    @Test
    @Tag("S19")
    void aFileBeyondTheLimitIsRefusedWithoutFailing() throws Exception {
        var answer = sender.upload(photos, "photo", "big.jpg", new byte[12 * 1024 * 1024]);

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.json().path("code").asText()).isEqualTo("UploadTooLarge");
        assertThat(answer.json().path("message").asText()).isEqualTo("The upload is too large.");
        assertThat(kept()).isZero();
    }

    @Test
    @Tag("S19")
    void aCaseHoldsOnlySoManyPhotos() throws Exception {
        var picture = picture();
        for (int photo = 0; photo < PER_CASE; photo++) {
            assertThat(sender.upload(photos, "photo", "p.jpg", picture).status())
                    .isEqualTo(201);
        }

        var oneMore = sender.upload(photos, "photo", "p.jpg", picture);

        assertThat(oneMore.status()).isEqualTo(422);
        assertThat(oneMore.json().path("code").asText()).isEqualTo("TooManyPhotos");
        assertThat(kept()).isEqualTo(PER_CASE);
    }

    private void refused(HttpCaller.Answer answer, int status) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).startsWith("Photo");
        assertThat(kept()).isZero();
    }

    private long kept() {
        return tables().sql("select count(*) from case_attachment where case_number = ?")
                .param(photos.split("/")[3])
                .query(Long.class)
                .single();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The head of a PNG that promises 50,000 times 50,000 pixels. */
    private static byte[] flood() throws IOException {
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(50_000)
                        .putInt(50_000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9c, 0x03, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var name = type.getBytes(ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(name);
        png.write(content);
        png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
