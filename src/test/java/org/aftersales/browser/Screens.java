package org.aftersales.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Browsers of people, each with a session of its own. Without Chromium on this machine the tests are skipped and say so; on the gate
 * ({@code CI} is set) that is a failure.
 */
final class Screens implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final String desk;
    private final Path chromium;
    private final Path chromedriver;
    private final List<ChromeDriver> browsers = new ArrayList<>();

    private Screens(String desk, Path chromium, Path chromedriver) {
        this.desk = desk;
        this.chromium = chromium;
        this.chromedriver = chromedriver;
    }

    /** Skips the test, or fails it on the gate, when there is no browser. */
    static void needed() {
        if (chromium().isEmpty() || chromedriver().isEmpty()) {
            var trouble = "no chromium and chromedriver on this machine: nobody looked at the screens";
            if (System.getenv("CI") != null) {
                fail(trouble);
            }
            Assumptions.abort(trouble);
        }
    }

    /** @param desk the address of the running desk */
    static Screens of(String desk) {
        return new Screens(desk, chromium().orElseThrow(), chromedriver().orElseThrow());
    }

    /** Somebody signs in with a browser of their own. */
    AtTheScreen signsIn(String user, Language language) {
        var person = new AtTheScreen(
                open(language), desk, PICTURES.resolve(language.name().toLowerCase(Locale.ROOT)));
        person.signsIn(user);
        return person;
    }

    private ChromeDriver open(Language language) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        var browser = new ChromeDriver(service, options(language));
        browsers.add(browser);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return browser;
    }

    private ChromeOptions options(Language language) {
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--accept-lang=" + language.preference(),
                // the screens need nothing from elsewhere
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language.preference()));
        return options;
    }

    @Override
    public void close() {
        browsers.forEach(ChromeDriver::quit);
    }

    private static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
