package com.segmentofone.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, Debian's chromium, on one site. */
public final class Window implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final URI site;
    private final Path pictures;

    /** @param pictures the folder that {@link #picture} writes to */
    public static Window unseen(URI site, Path pictures) {
        return new Window(site, pictures, "--headless=new");
    }

    /** Needs a display. */
    public static Window onScreen(URI site, Path pictures) {
        return new Window(site, pictures, "--start-maximized");
    }

    private Window(URI site, Path pictures, String how) {
        this.site = site;
        this.pictures = pictures;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                how, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1440, 1000));
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(120));
    }

    public void open(String path) {
        driver.get(site.resolve(path).toString());
    }

    /** The first element that matches, once it is there. */
    public WebElement find(String css) {
        return find(css, PATIENCE);
    }

    public WebElement find(String css, Duration patience) {
        return new WebDriverWait(driver, patience).until(d -> {
            List<WebElement> found = d.findElements(By.cssSelector(css));
            return found.isEmpty() ? null : found.get(0);
        });
    }

    /** An element that has become visible. */
    public WebElement visible(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(d -> firstVisible(css).orElse(null));
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Clicks the first visible match; pages redraw themselves, so a match that is gone is looked for again. */
    public void click(String css) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
                .until(d -> {
                    Optional<WebElement> target = firstVisible(css).filter(WebElement::isEnabled);
                    target.ifPresent(WebElement::click);
                    return target.isPresent();
                });
    }

    private Optional<WebElement> firstVisible(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    public void type(String css, String text) {
        WebElement field = visible(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Keys at the end of what a field holds. */
    public void press(String css, String keys) {
        visible(css).sendKeys(keys);
    }

    /** @return what the script returns */
    public Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    public String text(String css) {
        return find(css).getText();
    }

    /** An attribute of everything that matches now, in the order of the page. */
    public List<String> each(String css, String attribute) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    public String page() {
        return (String) ((JavascriptExecutor) driver).executeScript("return document.body.innerText");
    }

    /** The value of a cookie, also of one that scripts cannot read; null without it. */
    public String cookie(String name) {
        Cookie cookie = driver.manage().getCookieNamed(name);
        return cookie == null ? null : cookie.getValue();
    }

    public String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Loads the page until it is as it should be. */
    public void reload(String path, String what, BooleanSupplier asItShouldBe) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .pollingEvery(Duration.ofMillis(300))
                .until(d -> {
                    open(path);
                    return asItShouldBe.getAsBoolean();
                });
    }

    public void until(String what, BooleanSupplier asItShouldBe) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(d -> asItShouldBe.getAsBoolean());
    }

    public void scrollTo(String css) {
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", find(css));
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** For whoever looks on. */
    public void pause(Duration time) {
        new Actions(driver).pause(time).perform();
    }

    /** What the browser complained of since it was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    public void picture(String name) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
