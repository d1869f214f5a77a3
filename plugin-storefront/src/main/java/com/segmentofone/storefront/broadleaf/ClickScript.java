package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.dom.Node;

/** The script that tells of clicks in slots; the same for everybody, so every cache may keep it. */
final class ClickScript implements HttpRequestHandler {
    static final String PATH = "/segmentofone/slots.js";

    private final byte[] script = read();

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setContentLength(script.length);
        response.getOutputStream().write(script);
    }

    /** The place, and once per page the script, for a shopper whose clicks may be known. */
    static List<Node> after(Element place, Arguments arguments, Faults faults) {
        String tag = faults.guard("the script of clicks", () -> tag(arguments), null);
        return tag == null ? Collections.singletonList(place) : Arrays.asList(place, new Macro(tag));
    }

    private static String tag(Arguments arguments) {
        if (!(arguments.getContext() instanceof IWebContext)
                || !Shopper.current().filter(Shopper::isCertain).isPresent()) {
            return null;
        }
        HttpServletRequest request = ((IWebContext) arguments.getContext()).getHttpServletRequest();
        boolean there = request.getAttribute(PATH) != null;
        request.setAttribute(PATH, true);
        return there
                ? null
                : "<script async=\"async\" src=\"" + HtmlUtils.htmlEscape(request.getContextPath()) + PATH
                        + "\"></script>";
    }

    private static byte[] read() {
        try (InputStream in = ClickScript.class.getResourceAsStream("/segmentofone/slots.js")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
