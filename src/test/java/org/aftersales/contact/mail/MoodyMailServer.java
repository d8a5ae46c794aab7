package org.aftersales.contact.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server as they are on bad days. It keeps the number that each message carries. */
final class MoodyMailServer implements AutoCloseable {

    enum Mood {
        /** Takes the message and says so. */
        WELL,
        /** Hangs up at once. */
        DOWN,
        /** Takes the call and never says a word. */
        SILENT,
        /** Takes the message, and hangs up before it says so. */
        FORGETFUL
    }

    private static final String NUMBER = "X-Aftersales-Message: ";

    private final ServerSocket door;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    MoodyMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        clerks.execute(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void is(Mood now) {
        mood = now;
    }

    /** The numbers of the messages that it took, in order, repetitions too. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                clerks.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            if (mood == Mood.SILENT) {
                in.readLine(); // until the other side hangs up
            } else if (mood != Mood.DOWN) {
                talk(in, out);
            }
        } catch (IOException hungUp) {
            // the other side's right
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        say(out, "220 moody");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            if (word.equals("DATA")) {
                say(out, "354 go on");
                taken.add(numberOf(in));
                if (mood == Mood.FORGETFUL) {
                    return;
                }
            }
            say(out, word.equals("QUIT") ? "221 bye" : "250 well");
        }
    }

    private static String numberOf(BufferedReader in) throws IOException {
        var number = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith(NUMBER)) {
                number = line.substring(NUMBER.length());
            }
        }
        return number;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        clerks.shutdownNow();
    }
}
