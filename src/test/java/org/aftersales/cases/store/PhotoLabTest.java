package org.aftersales.cases.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.aftersales.cases.PhotoLimits;
import org.aftersales.cases.PhotoTooLargeException;
import org.aftersales.cases.PhotoTypeNotAllowedException;
import org.aftersales.cases.PhotoUnreadableException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoLabTest {

    private final PhotoLab lab = new PhotoLab(new PhotoLimits(1, 50, 3, 400));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "PK\u0003\u0004zip",
                "GIF89a",
                "%PDF-1.7",
                "",
                "\u00ff\u00d8"
            })
    @Tag("S18")
    void whatIsNoPictureIsRefusedWhateverItsName(String content) {
        assertThatThrownBy(() -> lab.develop(content.getBytes(ISO_8859_1)))
                .isInstanceOf(PhotoTypeNotAllowedException.class);
    }

    @Test
    @Tag("S18")
    void nothingButThePictureRemains() throws Exception {
        var polyglot = join(picture("png"), "<script>alert(1)</script>".getBytes(UTF_8));

        var stored = lab.print(lab.develop(polyglot));

        assertThat(new String(stored, ISO_8859_1)).doesNotContain("script");
        assertThat(HexFormat.of().formatHex(stored)).startsWith("ffd8ff").endsWith("ffd9");
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(200);
    }

    @Test
    @Tag("S18")
    void aDamagedPictureIsRefused() throws Exception {
        var half = java.util.Arrays.copyOf(picture("png"), 60);

        assertThatThrownBy(() -> lab.develop(half)).isInstanceOf(PhotoUnreadableException.class);
    }

    @Test
    @Tag("S19")
    void aFloodOfPixelsIsRefusedBeforeItIsDecoded() throws Exception {
        var flood = emptyPng(50_000, 50_000);
        assertThat(flood.length).isLessThan(10_000);

        var began = System.nanoTime();

        assertThatThrownBy(() -> lab.develop(flood)).isInstanceOf(PhotoTooLargeException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Tag("S19")
    void tooManyBytesAreRefused() {
        assertThatThrownBy(() -> lab.develop(new byte[1_048_577])).isInstanceOf(PhotoTooLargeException.class);
    }

    @Test
    @Tag("S19")
    void aLargePhotoIsKeptAtAReasonableSize() throws Exception {
        var large = encoded(new BufferedImage(1_000, 700, BufferedImage.TYPE_INT_RGB), "png");

        var kept = lab.develop(large);

        assertThat(kept.getWidth()).isBetween(300, 400);
    }

    @Test
    @Tag("S20")
    void placeAndCameraAreGoneAndThePictureStandsUpright() throws Exception {
        var photo = withExif(picture("jpg"), 6);
        assertThat(new String(photo, ISO_8859_1)).contains("GPS-SECRET");

        var upright = lab.develop(photo);
        var stored = lab.print(upright);

        assertThat(new String(stored, ISO_8859_1)).doesNotContain("Exif", "GPS-SECRET");
        assertThat(upright.getWidth()).isEqualTo(100);
        assertThat(upright.getHeight()).isEqualTo(200);
        // the red left half of the picture as it lay is on top once it stands
        assertThat(new Color(upright.getRGB(50, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(50, 180)).getBlue()).isGreaterThan(200);
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 100, 100);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(100, 0, 100, 100);
        canvas.dispose();
        return encoded(image, format);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** Puts an EXIF segment with an orientation and a secret behind the start of a JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var secret = "GPS-SECRET".getBytes(UTF_8);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
        return ByteBuffer.allocate(jpeg.length + 4 + exif.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] emptyPng(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(
                bytes,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array());
        var packed = new byte[1_000];
        var deflater = new Deflater();
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        var length = deflater.deflate(packed);
        deflater.end();
        chunk(bytes, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var body = join(type.getBytes(UTF_8), content);
        var sum = new CRC32();
        sum.update(body);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(body);
        png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
