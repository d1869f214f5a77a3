package com.segmentofone.demo.store.page;

import java.util.Arrays;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Logging in, with the demo's customers to try it with. */
@Controller
class LoginController extends BroadleafLoginController {

    private final List<String> demoUsers;
    private final String demoPassword;

    /** {@code demoUsers}: user names, separated by commas; none, and the page offers none. */
    LoginController(String demoUsers, String demoPassword) {
        this.demoUsers = Arrays.stream(demoUsers.split(",")).map(String::trim).filter(name -> !name.isEmpty()).toList();
        this.demoPassword = demoPassword;
    }

    @Override
    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("demoUsers", demoUsers);
        model.addAttribute("demoPassword", demoPassword);
        return super.login(request, response, model);
    }
}
