package org.aftersales.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A line to the desk that carries one request, waits until the desk has begun to answer, and is cut before the client hears of it. */
public final class CutLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int desk;
    private final Thread carrier;

    public CutLine(int desk) throws IOException {
        this.entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.desk = desk;
        this.carrier = new Thread(this::carry, "cut line");
        carrier.start();
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private void carry() {
        try (var client = entrance.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), desk)) {
            server.getOutputStream().write(request(client.getInputStream()));
            server.getOutputStream().flush();
            // an answer means: committed
            server.getInputStream().read();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** Head and body as they came. */
    private static byte[] request(InputStream from) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!complete(read.toString(StandardCharsets.ISO_8859_1))) {
            var next = from.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            read.write(next);
        }
        return read.toByteArray();
    }

    private static boolean complete(String text) {
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = text.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text.length() >= end + 4 + length;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        try {
            carrier.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
