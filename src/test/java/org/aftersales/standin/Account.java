package org.aftersales.standin;

import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.Map;

/** A merchant's account with both providers: made anew at each start, so that no key lies anywhere. */
final class Account {

    static final String MERCHANT = "1900000109";
    static final String MERCHANT_SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
    static final String PLATFORM_KEY_ID = "PUB_KEY_ID_0119000001092026112300000001";
    static final String API_KEY = "standInStandInStandInStandIn0123";
    static final String APP = "2021000000000001";

    final KeyPair merchant = Signatures.newKeys();
    final KeyPair platform = Signatures.newKeys();
    /** Of somebody on the line who has no business there. */
    final KeyPair stranger = Signatures.newKeys();

    /** What the merchant is told when the account is opened. */
    Map<String, Object> papers() {
        var papers = new LinkedHashMap<String, Object>();
        papers.put("merchantId", MERCHANT);
        papers.put("merchantSerial", MERCHANT_SERIAL);
        papers.put("apiKey", API_KEY);
        papers.put("platformKeyId", PLATFORM_KEY_ID);
        papers.put("appId", APP);
        papers.put("merchantKey", Signatures.base64(merchant.getPrivate().getEncoded()));
        papers.put("platformKey", Signatures.base64(platform.getPublic().getEncoded()));
        return papers;
    }
}
