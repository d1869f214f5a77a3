package com.segmentofone.demo.store.page;

import java.util.Arrays;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.util.BLCSystemProperty;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Logging in, with the demo's customers to try it with. */
@Controller
class LoginController extends BroadleafLoginController {

    @Override
    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("demoUsers", demoUsers());
        model.addAttribute("demoPassword", BLCSystemProperty.resolveSystemProperty("demo.password", ""));
        return super.login(request, response, model);
    }

    /** User names, separated by commas in the site's settings; none, and the page offers none. */
    private static List<String> demoUsers() {
        String names = BLCSystemProperty.resolveSystemProperty("demo.users", "");
        return Arrays.stream(names.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
