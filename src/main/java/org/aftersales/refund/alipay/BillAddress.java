package org.aftersales.refund.alipay;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** From where a bill may be fetched: from Alipay, over an encrypted line, for the file itself is not signed; nobody sends us elsewhere. */
final class BillAddress {

    /** Alipay's own, and that of its sandbox. */
    private static final String[] ALIPAY = {".alipay.com", ".alipaydev.com"};

    private BillAddress() {}

    /**
     * @param gateway where Alipay is called; files from the same place are as good
     * @throws IOException when it leads elsewhere
     */
    static URI trusted(String address, URI gateway) throws IOException {
        var wanted = read(address);
        var sameAsGateway = String.valueOf(wanted.getScheme()).equals(gateway.getScheme())
                && String.valueOf(wanted.getRawAuthority()).equals(gateway.getRawAuthority());
        return sameAsGateway ? wanted : encrypted(wanted);
    }

    private static URI read(String address) throws IOException {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("the address of the bill cannot be read", unreadable);
        }
    }

    /** Its answers name the address without encryption too. */
    private static URI encrypted(URI wanted) throws IOException {
        var host = String.valueOf(wanted.getHost()).toLowerCase(Locale.ROOT);
        for (var domain : ALIPAY) {
            if (host.endsWith(domain) && host.equalsIgnoreCase(wanted.getRawAuthority())) {
                var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
                return URI.create("https://" + host + wanted.getRawPath() + query);
            }
        }
        throw new IOException("the address of the bill leads elsewhere");
    }
}
