package com.segmentofone.demo.site;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.HttpRequestHandler;

/** The icon that browsers ask for at {@code /favicon.ico} without being told to: the store's, which is an SVG. */
public final class Favicon implements HttpRequestHandler {

    private final Resource icon;

    public Favicon(Resource icon) {
        this.icon = icon;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml");
        response.setHeader("Cache-Control", "public, max-age=86400");
        FileCopyUtils.copy(icon.getInputStream(), response.getOutputStream());
    }
}
