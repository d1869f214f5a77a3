package com.segmentofone.demo.store.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The home page, with what it shows to everybody; the plugin's slots replace parts of it. */
@Controller
class HomeController {

    private static final int ROW = 12;

    private final StoreMenu menu;
    private final BestSellers bestSellers;

    HomeController(StoreMenu menu, BestSellers bestSellers) {
        this.menu = menu;
        this.bestSellers = bestSellers;
    }

    @RequestMapping(value = "/", method = RequestMethod.GET)
    public String home(Model model) {
        model.addAttribute("departments", menu.departments());
        model.addAttribute("bestSellers", bestSellers.products(ROW));
        return "home";
    }
}
