package com.segmentofone.demo.store.page;

import com.segmentofone.demo.synthetic.Personas;
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

    @Override
    @RequestMapping(value = "/login", method = RequestMethod.GET)
    public String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("personas", Personas.all());
        return super.login(request, response, model);
    }
}
