package org.aftersales.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who works in Tasklist and knows nothing but what the screen shows. */
final class AtTheScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(50);

    private final ChromeDriver browser;
    private final String desk;
    private final Path pictures;
    private int clicks;

    /** @param pictures where the pictures of this person's screen are kept */
    AtTheScreen(ChromeDriver browser, String desk, Path pictures) {
        this.browser = browser;
        this.desk = desk;
        this.pictures = pictures;
    }

    void signsIn(String user) {
        browser.get(desk + "/");
        types("#username", user);
        types("#password", user + "-demo");
        clicks("button[type=submit]");
        waitsFor(".task-filter.active");
        clicks = 0;
    }

    /** Every press of a button, link, tick or choice since the sign-in. */
    int clicks() {
        return clicks;
    }

    /** Loads the list anew until the card of the task is in it: a step of a program may come between. */
    AtTheScreen awaits(String caseNumber, String task) {
        new WebDriverWait(browser, PATIENCE, BLINK)
                .withMessage(() -> task + " of " + caseNumber + " does not come:\n" + screen())
                .until(now -> {
                    browser.get(desk + "/");
                    waitsFor(".tasks-list .task, .tasks-list .well:not(.ng-hide)");
                    return !browser.findElements(card(caseNumber, task)).isEmpty();
                });
        return this;
    }

    /** Opens the card of a case in the list of the tasks of one's roles. */
    AtTheScreen opens(String caseNumber, String task) {
        clicks(card(caseNumber, task));
        sees(task);
        return this;
    }

    /** Takes the task on; its form is open for input afterwards. */
    AtTheScreen claims() {
        clicks(".claim");
        waitsFor(".unclaim");
        return this;
    }

    /** Tries to take the task on. */
    AtTheScreen triesToClaim() {
        return clicks(".claim");
    }

    /** Sends the form of the task and sees the task leave. */
    void completes() {
        clicks(".form-actions .btn-primary");
        waitsFor(".no-task");
    }

    /** Waits until the card of the task has left the list. */
    AtTheScreen noLongerSees(String caseNumber, String task) {
        new WebDriverWait(browser, PATIENCE, BLINK)
                .withMessage(() -> task + " of " + caseNumber + " is still in the list:\n" + screen())
                .until(now -> browser.findElements(card(caseNumber, task)).isEmpty());
        return this;
    }

    /** Starts the only process that people start by hand. */
    void startsProcess(String name) {
        clicks(".start-process-action a");
        clicks(By.xpath("//ul[contains(@class,'processes')]//a[normalize-space()='" + name + "']"));
        page();
    }

    /** Turns to the work page inside the form. */
    AtTheScreen page() {
        browser.switchTo().defaultContent();
        browser.switchTo().frame(waitsFor("iframe.desk-page"));
        return this;
    }

    /** Turns back from a work page to Tasklist around it. */
    AtTheScreen tasklist() {
        browser.switchTo().defaultContent();
        return this;
    }

    /** The option, box or button that is labelled so. */
    AtTheScreen presses(String label) {
        clicks(By.xpath("//*[self::label or self::button or self::a][normalize-space()='" + label + "']"));
        return this;
    }

    /** A page still grows into its frame while it loads, so that a press may miss what moves: pressed again until it shows. */
    AtTheScreen pressesUntilThere(String label, String selector) {
        for (int attempt = 0; attempt < 5; attempt++) {
            presses(label);
            try {
                new WebDriverWait(browser, Duration.ofSeconds(10), BLINK)
                        .until(now ->
                                !browser.findElements(By.cssSelector(selector)).isEmpty());
                return this;
            } catch (TimeoutException missed) {
                // pressed once more
            }
        }
        waitsFor(selector);
        return this;
    }

    AtTheScreen types(String field, String text) {
        var input = waitsFor(field);
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** Types into the field with this label. */
    AtTheScreen fills(String label, String text) {
        var id = waitsFor(By.xpath("//label[starts-with(normalize-space(),'" + label + "')]"))
                .getDomAttribute("for");
        return types("[id='" + id + "']", text);
    }

    /** The labels of what is chosen or ticked in the form. */
    List<?> chosen() {
        return (List<?>)
                browser.executeScript("return Array.from(document.querySelectorAll('.fjs-container input:checked'),"
                        + " input => input.labels[0].innerText.trim())");
    }

    /** Waits until another window stands beside this one, and reads its address. */
    String addressOfTheWindowBeside() {
        var here = browser.getWindowHandle();
        new WebDriverWait(browser, PATIENCE, BLINK)
                .withMessage(() -> "no other window is open:\n" + screen())
                .until(now -> browser.getWindowHandles().size() == 2);
        var beside = browser.getWindowHandles().stream()
                .filter(window -> !window.equals(here))
                .findFirst()
                .orElseThrow();
        browser.switchTo().window(beside);
        waitsFor("main");
        var address = browser.getCurrentUrl();
        browser.switchTo().window(here);
        return address;
    }

    AtTheScreen selects(String field, String option) {
        clicks++;
        new Select(waitsFor(field)).selectByVisibleText(option);
        return this;
    }

    /** Looks at the page that a manager of processes looks at. */
    AtTheScreen goesTo(String address) {
        browser.get(desk + address);
        return this;
    }

    /** Chooses a file of this machine, without its dialog. */
    AtTheScreen choosesFile(String field, Path file) {
        browser.findElement(By.cssSelector(field))
                .sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Keeps a picture of the screen for the documentation. */
    AtTheScreen keepsPicture(String name) {
        // nothing hovers, nothing has the focus, and what is being drawn is drawn
        browser.executeAsyncScript("const done = arguments[0]; document.activeElement?.blur();"
                + " requestAnimationFrame(() => requestAnimationFrame(done))");
        try {
            Picture.of(browser.getScreenshotAs(OutputType.BYTES)).writeTo(pictures.resolve(name + ".png"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return this;
    }

    AtTheScreen pressesEnter() {
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        return this;
    }

    /** Waits until all of this stands on the screen. */
    AtTheScreen sees(String... texts) {
        for (var text : texts) {
            new WebDriverWait(browser, PATIENCE, BLINK)
                    .ignoring(NoSuchElementException.class)
                    .ignoring(StaleElementReferenceException.class)
                    .withMessage(() -> "»" + text + "« is not on the screen:\n" + screen())
                    .until(now -> screen().contains(text));
        }
        return this;
    }

    /** All text that can be read now. */
    String screen() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String text(String selector) {
        return waitsFor(selector).getText();
    }

    AtTheScreen clicks(String selector) {
        return clicks(By.cssSelector(selector));
    }

    private AtTheScreen clicks(By what) {
        new WebDriverWait(browser, PATIENCE, BLINK)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .withMessage(() -> what + " cannot be pressed:\n" + screen())
                .until(now -> pressed(browser.findElement(what)));
        clicks++;
        return this;
    }

    private boolean pressed(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        if (element.isEnabled()) {
            element.click();
            return true;
        }
        return false;
    }

    WebElement waitsFor(String selector) {
        return waitsFor(By.cssSelector(selector));
    }

    private WebElement waitsFor(By what) {
        return new WebDriverWait(browser, PATIENCE, BLINK)
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " is not there:\n" + screen())
                .until(now -> {
                    var element = browser.findElement(what);
                    return element.isDisplayed() && element.isEnabled() ? element : null;
                });
    }

    private static By card(String caseNumber, String task) {
        return By.xpath("//li[contains(@class,'task')][.//*[normalize-space()='" + caseNumber + "']]"
                + "//h4/a[normalize-space()='" + task + "']");
    }
}
