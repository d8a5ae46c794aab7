package org.aftersales.workflow.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.aftersales.workflow.OutOfReach;

/** Notices when a failure is about to be answered that only means that the database is away; what is said about it then is not sent. */
class WatchedResponse extends HttpServletResponseWrapper {

    private boolean failed;

    WatchedResponse(HttpServletResponse response) {
        super(response);
    }

    void failedForWantOfDatabase() {
        failed = true;
    }

    boolean isFailedForWantOfDatabase() {
        return failed;
    }

    private boolean meansNoDatabase(int status) {
        failed = failed || (status >= 500 && OutOfReach.remembered());
        return failed;
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(meansNoDatabase(status) ? SC_SERVICE_UNAVAILABLE : status);
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!meansNoDatabase(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!meansNoDatabase(status)) {
            super.sendError(status, message);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!failed) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return failed ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return failed
                ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("written at once");
        }

        @Override
        public void write(int dropped) {
            // nobody reads it
        }
    }
}
