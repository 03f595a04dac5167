package io.lintuan.sandbox.http;

import java.util.Optional;

/** The checkout page's words. */
enum Language {
    ZH("zh-CN", "支付", "付款给", "邻团", "订单", "确认支付", "已支付", "返回", "先不付，回到订单", "沙箱支付：不会扣真钱。"),
    EN(
            "en",
            "Payment",
            "Pay to",
            "Lintuan",
            "Order",
            "Pay now",
            "Paid",
            "Back",
            "Not now, back to the order",
            "Sandbox payment: no real money moves.");

    final String tag;
    final String title;
    final String payTo;
    final String merchant;
    final String order;
    final String pay;
    final String paid;
    final String back;
    final String leave;
    final String sandbox;

    Language(
            String tag,
            String title,
            String payTo,
            String merchant,
            String order,
            String pay,
            String paid,
            String back,
            String leave,
            String sandbox) {
        this.tag = tag;
        this.title = title;
        this.payTo = payTo;
        this.merchant = merchant;
        this.order = order;
        this.pay = pay;
        this.paid = paid;
        this.back = back;
        this.leave = leave;
        this.sandbox = sandbox;
    }

    /** The one asked for, else the browser's first, else Chinese. */
    static Language of(Optional<String> asked, Optional<String> acceptLanguage) {
        return asked.or(() -> acceptLanguage)
                        .filter(text -> text.startsWith("en"))
                        .isPresent()
                ? EN
                : ZH;
    }
}
