package org.aftersales.workflow.signin;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** What must be said before the desk may run with real people's data; everything that is missing is told at once. */
final class ProductionSettings {

    static final String ADMINISTRATOR = "aftersales.administrator.id";
    static final String ADMINISTRATOR_PASSWORD = "aftersales.administrator.password";
    static final String DATABASE = "spring.datasource.url";
    static final String EMBEDDED_ALLOWED = "aftersales.allow-embedded-database";

    static final String MAIL_SERVER = "spring.mail.host";
    static final String SENDER = "aftersales.mail.from";
    static final String DESK_ADDRESS = "aftersales.mail.desk-address";

    private static final List<String> KEYS =
            List.of("aftersales.personal-data.keys", "aftersales.personal-data.index-key");

    private static final int SHORTEST_PASSWORD = 12;

    private final Environment settings;

    ProductionSettings(Environment settings) {
        this.settings = settings;
    }

    /** One sentence for each thing that is missing or unsafe; empty when the desk may start. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        database(missing);
        KEYS.forEach(key -> key(key, missing));
        administrator(missing);
        mail(missing);
        return List.copyOf(missing);
    }

    private void database(List<String> missing) {
        var url = settings.getProperty(DATABASE, "");
        if (url.isBlank()) {
            missing.add(DATABASE + " (SPRING_DATASOURCE_URL): the address of the PostgreSQL database, "
                    + "for example jdbc:postgresql://db/aftersales, with spring.datasource.username and password");
        } else if (url.startsWith("jdbc:h2:") && !settings.getProperty(EMBEDDED_ALLOWED, Boolean.class, false)) {
            missing.add(DATABASE + " names the embedded database H2, which serves one machine and a small team. "
                    + "Name a PostgreSQL database, or set " + EMBEDDED_ALLOWED + "=true");
        }
    }

    private void key(String name, List<String> missing) {
        var value = settings.getProperty(name, "");
        if (value.isBlank()) {
            missing.add(name + ": the secret that encrypts personal data; make one with: openssl rand -base64 32");
        } else if (value.contains("REVNT")) {
            missing.add(name + " is the key of the demonstration, which everybody knows");
        }
    }

    /** What the settings bring along is nobody's address. */
    private void mail(List<String> missing) {
        if (settings.getProperty(MAIL_SERVER, "").isBlank()) {
            return;
        }
        var sender = settings.getProperty(SENDER, "");
        if (sender.isBlank() || sender.strip().endsWith("@example.com")) {
            missing.add(SENDER + " (AFTERSALES_MAIL_FROM): the address from which mail to customers leaves");
        }
        var desk = settings.getProperty(DESK_ADDRESS, "");
        if (desk.isBlank() || desk.startsWith("http://localhost")) {
            missing.add(
                    DESK_ADDRESS + " (AFTERSALES_MAIL_DESKADDRESS): the address under which the staff open the desk; "
                            + "mail to them leads there");
        }
    }

    private void administrator(List<String> missing) {
        if (settings.getProperty(ADMINISTRATOR, "").isBlank()) {
            missing.add(ADMINISTRATOR + " (AFTERSALES_ADMINISTRATOR_ID): the user name of the first administrator");
        }
        var password = settings.getProperty(ADMINISTRATOR_PASSWORD, "");
        if (password.isBlank()) {
            missing.add(ADMINISTRATOR_PASSWORD
                    + " (AFTERSALES_ADMINISTRATOR_PASSWORD): the first password of the first administrator");
        } else if (DemoPerson.isDemoPassword(password)) {
            missing.add(ADMINISTRATOR_PASSWORD + " is a password of the demonstration, which everybody knows");
        } else if (password.length() < SHORTEST_PASSWORD) {
            missing.add(ADMINISTRATOR_PASSWORD + " is shorter than " + SHORTEST_PASSWORD + " characters");
        }
    }
}
