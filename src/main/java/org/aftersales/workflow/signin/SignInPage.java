package org.aftersales.workflow.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the way from the bare address to the work. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String signIn() {
        return "signin/login";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
