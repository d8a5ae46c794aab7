package org.aftersales.workflow.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String signIn() {
        return "signin/login";
    }
}
