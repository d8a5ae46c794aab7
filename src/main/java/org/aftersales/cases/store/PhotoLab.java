package org.aftersales.cases.store;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.aftersales.cases.PhotoLimits;
import org.aftersales.cases.PhotoTooLargeException;
import org.aftersales.cases.PhotoTypeNotAllowedException;
import org.aftersales.cases.PhotoUnreadableException;
import org.springframework.stereotype.Component;

/**
 * Makes a clean picture of an upload: looks at the content, not at the name; reads the size before decoding; keeps the pixels only.
 */
@Component
class PhotoLab {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    /** Decoding is the one thing here that takes memory; two at once keep the heap flat. */
    private final Semaphore benches = new Semaphore(2);

    private final PhotoLimits limits;

    PhotoLab(PhotoLimits limits) {
        this.limits = limits;
    }

    /** The pixels, upright and not larger than they are kept. */
    BufferedImage develop(byte[] upload)
            throws PhotoTypeNotAllowedException, PhotoTooLargeException, PhotoUnreadableException {
        if (upload.length > limits.megabytes() * 1_048_576L) {
            throw tooLarge();
        }
        var reader = ImageIO.getImageReadersByFormatName(formatOf(upload)).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            return Orientation.of(upload).upright(pixels(reader));
        } catch (IOException | RuntimeException damaged) {
            throw new PhotoUnreadableException();
        } finally {
            reader.dispose();
        }
    }

    private static String formatOf(byte[] upload) throws PhotoTypeNotAllowedException {
        if (startsWith(upload, JPEG)) {
            return "jpeg";
        }
        if (startsWith(upload, PNG)) {
            return "png";
        }
        throw new PhotoTypeNotAllowedException();
    }

    private static boolean startsWith(byte[] upload, byte[] sign) {
        return upload.length > sign.length && Arrays.equals(upload, 0, sign.length, sign, 0, sign.length);
    }

    private BufferedImage pixels(ImageReader reader) throws IOException, PhotoTooLargeException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > limits.millionPixels() * 1_000_000L) {
            throw tooLarge();
        }
        var step = (Math.max(width, height) + limits.edge() - 1) / limits.edge();
        var thinned = new ImageReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        benches.acquireUninterruptibly();
        try {
            return onWhite(reader.read(0, thinned));
        } finally {
            benches.release();
        }
    }

    private PhotoTooLargeException tooLarge() {
        return new PhotoTooLargeException(limits.megabytes(), limits.millionPixels());
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        var plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    /** A file with nothing in it but the picture. */
    byte[] print(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0.85f); // small enough to keep, good enough to judge goods by
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
