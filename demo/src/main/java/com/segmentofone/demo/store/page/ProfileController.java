package com.segmentofone.demo.store.page;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.account.BroadleafUpdateAccountController;
import org.broadleafcommerce.core.web.controller.account.UpdateAccountForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's name and e-mail address. */
@Controller
@RequestMapping("/account/profile")
class ProfileController extends BroadleafUpdateAccountController {

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String viewUpdateAccount(
            HttpServletRequest request, Model model, @ModelAttribute("profile") UpdateAccountForm form) {
        return super.viewUpdateAccount(request, model, form);
    }

    @Override
    @RequestMapping(method = RequestMethod.POST)
    public String processUpdateAccount(
            HttpServletRequest request,
            Model model,
            @ModelAttribute("profile") UpdateAccountForm form,
            BindingResult result,
            RedirectAttributes redirectAttributes)
            throws ServiceException {
        String view = super.processUpdateAccount(request, model, form, result, redirectAttributes);
        if (!result.hasErrors()) {
            redirectAttributes.addFlashAttribute("notice", "account.saved");
        }
        return view;
    }

    @Override
    public String getUpdateAccountView() {
        return "account/profile";
    }
}
