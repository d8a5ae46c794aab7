package org.aftersales.orders.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.aftersales.orders.ImportBook;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.ImportReport.State;
import org.aftersales.orders.ImportsBusyException;
import org.aftersales.orders.OrderImports;
import org.aftersales.orders.SoldOrders;
import org.aftersales.orders.UploadTooLargeException;
import org.aftersales.shared.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes uploads in and works on them one after another, beside the daily work. */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class ImportDesk implements OrderImports, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final int WAITING_AT_MOST = 20;

    private final SoldOrders orders;
    private final ImportBook book;
    private final Callers callers;
    private final Clock clock;
    private final ImportSettings settings;
    private final String payer;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_AT_MOST),
            work -> new Thread(work, "order-import"));

    /** @param simulator whether the simulator pays here: money of orders that say nothing of payment can be given back over it, else over nobody */
    ImportDesk(
            SoldOrders orders,
            ImportBook book,
            Callers callers,
            Clock clock,
            ImportSettings settings,
            @Value("${aftersales.refund.simulator.enabled:false}") boolean simulator) {
        this.orders = orders;
        this.book = book;
        this.callers = callers;
        this.clock = clock;
        this.settings = settings;
        this.payer = simulator ? ImportOptions.SIMULATOR : ImportOptions.NOBODY;
    }

    @Override
    public String start(InputStream upload, ImportOptions options)
            throws IOException, UploadTooLargeException, ImportsBusyException {
        var sealed = sealed(upload);
        var id = book.opened(callers.actor());
        try {
            worker.execute(() -> work(id, sealed, options));
            return id;
        } catch (RejectedExecutionException full) {
            sealed.close();
            book.progressed(id, new ImportReport(State.INTERRUPTED, 0, new Counts(0, 0, 0, 0), 0, List.of()));
            throw new ImportsBusyException();
        }
    }

    private SealedUpload sealed(InputStream upload) throws IOException, UploadTooLargeException {
        try {
            return SealedUpload.of(
                    new LimitedInputStream(upload, settings.maxUpload().toBytes()));
        } catch (LimitedInputStream.TooLarge tooLarge) {
            throw new UploadTooLargeException(settings.maxUpload().toMegabytes() + " MB");
        }
    }

    private void work(String id, SealedUpload sealed, ImportOptions options) {
        try (sealed;
                var file = sealed.open()) {
            var report = intake(settings.maxUnpacked(), progress -> book.progressed(id, progress))
                    .run(file, options);
            book.progressed(id, report);
            LOG.info("Order import {} is done: {} rows, {}", id, report.rowsRead(), report.orders());
        } catch (IOException | RuntimeException failure) {
            LOG.error("Order import {} was interrupted", id, failure);
            var last = book.find(id).orElseThrow();
            book.progressed(
                    id,
                    new ImportReport(
                            State.INTERRUPTED, last.rowsRead(), last.orders(), last.errorCount(), last.errors()));
        }
    }

    @Override
    public ImportReport importNow(InputStream upload, ImportOptions options) {
        return intake(settings.maxNow(), progress -> {}).run(upload, options);
    }

    private OrderIntake intake(DataSize largest, Consumer<ImportReport> progress) {
        return new OrderIntake(orders, clock, largest.toBytes(), payer, progress);
    }

    @Override
    public Optional<ImportReport> progress(String importId) {
        return book.find(importId);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
