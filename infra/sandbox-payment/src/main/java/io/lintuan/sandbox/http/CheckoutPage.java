package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Books;
import io.lintuan.sandbox.books.Payment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What the buyer sees: the amount, to whom, and one button. Works without script. */
final class CheckoutPage {
    private final String open = new String(resource("open.html"), StandardCharsets.UTF_8);
    private final String paid = new String(resource("paid.html"), StandardCharsets.UTF_8);
    private final byte[] style = resource("checkout.css");

    byte[] style() {
        return style.clone();
    }

    String render(Books.Checkout checkout, Language words) {
        Payment payment = checkout.payment();
        Map<String, String> values = Map.ofEntries(
                Map.entry("lang", words.tag),
                Map.entry("title", words.title),
                Map.entry("payTo", words.payTo),
                Map.entry("merchant", words.merchant),
                Map.entry("orderLabel", words.order),
                Map.entry("order", payment.orderId().toString().substring(24)),
                Map.entry("amount", amount(payment)),
                Map.entry("pay", words.pay),
                Map.entry("paid", words.paid),
                Map.entry("back", words.back),
                Map.entry("leave", words.leave),
                Map.entry("sandbox", words.sandbox),
                Map.entry("payment", payment.paymentId().toString()),
                Map.entry("returnUrl", payment.returnUrl().toString()));
        String html = checkout.paid() ? paid : open;
        for (Map.Entry<String, String> value : values.entrySet()) {
            html = html.replace("{" + value.getKey() + "}", escape(value.getValue()));
        }
        return html;
    }

    /** Whole and minor units apart, so that no floating point comes near. */
    static String amount(Payment payment) {
        Currency currency = Currency.getInstance(payment.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        String whole = String.format(Locale.ROOT, "%,d", payment.amountMinor() / unit);
        String minor =
                digits == 0 ? "" : "." + String.format(Locale.ROOT, "%0" + digits + "d", payment.amountMinor() % unit);
        return currency.getSymbol(Locale.CHINA) + whole + minor;
    }

    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static byte[] resource(String name) {
        try (InputStream in = CheckoutPage.class.getResourceAsStream("/checkout/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
