package org.aftersales.cases.store;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a telephone was held: the one thing of the EXIF data that the picture needs. The data themselves are left behind (S20).
 *
 * @param code 1 to 8 as EXIF counts; 1 is upright
 */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int TAG = 0x0112;

    /** Upright when the file says nothing, or nothing that can be understood. */
    static Orientation of(byte[] file) {
        try {
            return inSegments(ByteBuffer.wrap(file));
        } catch (RuntimeException notUnderstood) {
            return UPRIGHT;
        }
    }

    private static Orientation inSegments(ByteBuffer file) {
        if (file.getShort() != (short) 0xFFD8) {
            return UPRIGHT;
        }
        while (file.remaining() > 4) {
            var marker = Short.toUnsignedInt(file.getShort());
            var length = Short.toUnsignedInt(file.getShort()) - 2;
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            if (marker == APP1 && file.getInt(file.position()) == 0x45786966) {
                return inDirectory(file.slice(file.position() + 6, length - 6));
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static Orientation inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                var code = tiff.getShort(at + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        var turned = code >= 5;
        var width = turned ? picture.getHeight() : picture.getWidth();
        var height = turned ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(
                        turn(picture.getWidth(), picture.getHeight()), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, upright);
    }

    private AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
