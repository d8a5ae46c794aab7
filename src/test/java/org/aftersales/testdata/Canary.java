package org.aftersales.testdata;

/** Personal data that exists nowhere else: found in clear in a table, a log or an answer, it tells that something leaks (S22, S24). */
public final class Canary {

    public static final String PHONE = "13912345678";
    public static final String NAME = "金丝雀测试员";
    public static final String ADDRESS = "浙江省杭州市西湖区金丝雀巷77号3单元501室";
    public static final String MAIL = "canary.9f27@leak-test.example";

    private Canary() {}
}
