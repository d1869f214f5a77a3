package com.segmentofone.demo.store.page;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What a search found, by Broadleaf's search service. */
@Controller
class SearchController extends BroadleafSearchController {

    private static final int LONGEST_PHRASE = 200;

    private final StoreMenu menu;

    SearchController(StoreMenu menu) {
        this.menu = menu;
    }

    @Override
    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String search(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(value = "q", defaultValue = "") String phrase)
            throws ServletException, IOException, ServiceException {
        Optional<String> mended = ListingAddress.mended(request);
        if (mended.isPresent()) {
            return "redirect:" + mended.get();
        }
        String view =
                super.search(model, request, response, phrase.substring(0, Math.min(phrase.length(), LONGEST_PHRASE)));
        if (model.asMap().get("result") instanceof ProductSearchResult result) {
            model.addAttribute("pages", Pages.of(result));
            model.addAttribute("departments", menu.departments());
        }
        return view;
    }
}
