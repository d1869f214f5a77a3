package com.segmentofone.demo.store.page;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Opening an account; the e-mail address is the user name. */
@Controller
@RequestMapping("/register")
class RegisterController extends BroadleafRegisterController {

    @InitBinder("registrationForm")
    public void allowOnlyWhatTheFormAsks(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName",
                "customer.lastName",
                "customer.emailAddress",
                "password",
                "passwordConfirm",
                "redirectUrl");
    }

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String register(
            @ModelAttribute("registrationForm") RegisterCustomerForm registrationForm,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return super.register(registrationForm, request, response, model);
    }

    @Override
    @RequestMapping(method = RequestMethod.POST)
    public String processRegister(
            @ModelAttribute("registrationForm") RegisterCustomerForm registrationForm,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServiceException, PricingException {
        return super.processRegister(registrationForm, errors, request, response, model);
    }

    @Override
    @ModelAttribute("registrationForm")
    public RegisterCustomerForm initCustomerRegistrationForm() {
        return super.initCustomerRegistrationForm();
    }

    @Override
    public String getRegisterSuccessView() {
        return "redirect:/account";
    }
}
