package org.aftersales.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a screen with at most 256 colours: small enough to lie beside the text that it illustrates. */
final class Picture {

    private static final int COLOURS = 256;

    private final BufferedImage screen;

    private Picture(BufferedImage screen) {
        this.screen = screen;
    }

    static Picture of(byte[] png) throws IOException {
        return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(reduced(), "png", file.toFile());
    }

    /** Screens have few colours and many shades of their edges: the commonest stay, every other becomes the nearest of them. */
    private BufferedImage reduced() {
        var palette = commonest();
        var colours =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                var index = nearest.computeIfAbsent(screen.getRGB(x, y), colour -> nearest(colour, palette));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        return small;
    }

    private int[] commonest() {
        var counted = new HashMap<Integer, Integer>();
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                counted.merge(screen.getRGB(x, y), 1, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        var best = 0;
        for (int index = 1; index < palette.length; index++) {
            if (distance(colour, palette[index]) < distance(colour, palette[best])) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            var difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
