package com.segmentofone.demo.journey;

import com.segmentofone.demo.tour.Window;
import java.util.List;

/**
 * The counts that the page asks for while somebody types. Answers are held back for a second, so that each is still under way
 * when the next key is pressed.
 */
final class Previews {

    private static final String WATCH = "var real = window.fetch; window.segAsked = [];"
            + "window.fetch = function (url, options) {"
            + "  if (String(url).indexOf('/segments/preview') < 0) { return real(url, options); }"
            + "  var one = {rule: new URLSearchParams(options.body).get('rule'), ended: false};"
            + "  window.segAsked.push(one);"
            + "  return new Promise(function (resolve, reject) {"
            + "    options.signal.addEventListener('abort', function () {"
            + "      one.ended = true; reject(new DOMException('ended', 'AbortError')); });"
            + "    real(url, options).then(function (answer) {"
            + "      window.setTimeout(function () { resolve(answer); }, 1000); }, reject);"
            + "  }); };";

    private final Window admin;

    Previews(Window admin) {
        this.admin = admin;
        admin.run(WATCH);
    }

    /** Presses a key in the rule, and waits until the page has asked for the count of the text that it makes. */
    void press(char key, String text) {
        admin.press("[data-test=rule]", String.valueOf(key));
        admin.until("asked for " + text, () -> asked().contains(text));
    }

    /** The texts asked about, in their order. */
    @SuppressWarnings("unchecked")
    List<String> asked() {
        return (List<String>) admin.run("return window.segAsked.map(function (one) { return one.rule; })");
    }

    /** Those that were ended before they were answered. */
    @SuppressWarnings("unchecked")
    List<String> ended() {
        return (List<String>) admin.run("return window.segAsked.filter(function (one) { return one.ended; })"
                + ".map(function (one) { return one.rule; })");
    }

    /** The count that stands on the page once it is of the text. */
    String countOf(String text) {
        admin.until(
                "the count of " + text,
                () -> !admin.has(".seg-waiting")
                        && asked().get(asked().size() - 1).equals(text));
        return admin.find("[data-test=count]").getAttribute("data-count");
    }
}
