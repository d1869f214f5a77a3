package com.segmentofone.demo.store.page;

import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what failed outside the store's own handling. */
@Controller
class ErrorController {

    @RequestMapping("/error/404")
    public String notFound() {
        return "error/404";
    }

    @RequestMapping("/error/500")
    public String failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Integer.valueOf(404).equals(status) ? "error/404" : "error/500";
    }
}
