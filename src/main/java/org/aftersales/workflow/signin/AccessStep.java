package org.aftersales.workflow.signin;

/** Something of users, roles and rights that must stand before the first request is answered. Repeating it changes nothing. */
interface AccessStep {

    void prepare();
}
