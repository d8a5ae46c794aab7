package org.aftersales.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stand-in reckons as the providers' own published examples do. */
@Tag("S17")
class PublishedExamplesTest {

    /** The public half of the key that WeChat Pay's page "How to generate a signature" publishes for trying it out. */
    private static final String KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAptpm+qvIDCh/9wjU26SQCK26ogYkBhDrYxnAaw2JbbBsp1oDbHKk+1r3"
                    + "81NeBUG2HEFAuU+Fr72u5ot3yKdzoF/FajAzQNKnm569/D3upKoi8mYBaST15Uig8j8qoUW1U217LL0jEHlSnHV3lcaDTXqDpTRR"
                    + "4Bfz9IqOgJgFZ8/oTfEomSrjrLYef81Eyxr7ZIMQXEKKEK7V4UXKS0+/fDsiG/cXidhzt8UbTL9vqXqxM2+IDImyO+FAc/tkBG55"
                    + "LmzxPto1Nq0WbnZzRM/wTzrd0I/8NlevxtFbphg4evlHjFNI7+GrqR87ViEwuAJJ9Je5QQjct5YJfFRWiZ5CMQIDAQAB";

    private static final String TIME_AND_NONCE = "1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n";

    @Test
    void aQueryOfARefundIsSignedAsOnWechatPaysPage() {
        var message = "GET\n/v3/refund/domestic/refunds/123123123123\n" + TIME_AND_NONCE + "\n";

        assertThat(Signatures.verify(
                        Signatures.publicKey(KEY),
                        message,
                        "Lc9VXxmeonkdV8Xk9tmigQFLhl0vRWTerdmoRu01aAnYwIrD/5nsSwE1WlmZGLRlAFTNQ3QsMa0+VRDlJp1Wp5p0nO8EK68b5sJB"
                                + "bjouxaFciIfq1zfDWWz+jqhcMoKXI1A6dPm1AW7D4d30WsMTNzp6g23OXakIsh9LO3lUmwvTuE0BY8ncf6tNGk4wKmvXwERd"
                                + "/ZpoQY3MAVKz+Nakwc+2XBmzT66KcUehU5kr4IvGa/lEU5RZb/q00zP9VLdBhC/jQSX3X1UcJLCtEc4gTmib4tnmAT+bHF/e"
                                + "17ZAuxDNcx6rqT8gNEXqaJGG+1OflMSTU2tpyG65G4dMKdFcoA=="))
                .isTrue();
    }

    @Test
    void aRequestWithABodyIsSignedAsOnWechatPaysPageAndNotWithAnother() {
        var body = "{\"appid\":\"wxd678efh567hg6787\",\"mchid\":\"1230000109\",\"description\":\"Image形象店-深圳腾大-QQ公仔\","
                + "\"out_trade_no\":\"1217752501201407033233368018\",\"notify_url\":\"https://www.weixin.qq.com/wxpay/pay.php\","
                + "\"amount\":{\"total\":100,\"currency\":\"CNY\"},\"payer\":{\"openid\":\"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\"}}";
        var signature =
                "gEuexJ547PHFV77TQ6eiE4tphVYfWfUe1Wc2dBmVnoMYU2rl/M4zhw+b3vBhuMw6AC7pteNkryLA7UWU2h+umo0OdSuuLm1++O3NckQP"
                        + "CSfm6dypsjn4GYm84KMqXWFrhFmyxEwIdEJDr3w1UYfxOcu55OQupfLkrt/ZzuOspnliJFrPzGQFUk7lGqMMtpz3EfbDUNxnVsHb"
                        + "lORg3hVmuYNmbGWnS2ovU30Y2Q+iKFDxzkaXBk8LTy6HzvxizRo6Q+J4SVM7O0hKXfgo1QdI68kpzNULb3EVBXlhTyPUzhkHzzLx"
                        + "ECL1qHl3HH2hEv8++C+4wBlsagF3j/O6PABojA==";
        var message = "POST\n/v3/pay/transactions/jsapi\n" + TIME_AND_NONCE;

        assertThat(Signatures.verify(Signatures.publicKey(KEY), message + body + "\n", signature))
                .isTrue();
        assertThat(Signatures.verify(Signatures.publicKey(KEY), message + body.replace("100", "101") + "\n", signature))
                .isFalse();
    }

    /** The vector of the tests of WeChat Pay's own library. */
    @Test
    void whatIsNotifiedIsEncryptedAsWechatPayDoes() {
        var key = "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb";

        assertThat(Signatures.encrypt(key, "uluk4a9R25RW", "associatedData", "message"))
                .isEqualTo("ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=");
        assertThat(Signatures.decrypt(key, "uluk4a9R25RW", "associatedData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="))
                .isEqualTo("message");
        assertThatThrownBy(
                        () -> Signatures.decrypt(key, "uluk4a9R25RW", "otherData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="))
                .isInstanceOf(IllegalStateException.class);
    }
}
