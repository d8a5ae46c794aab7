package org.aftersales.returns.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aftersales.cases.CaseAgents;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Masked;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks (WO-10): level, earlier cases, and a contact that can be recognised but not read. */
@Component
class CustomerView implements CaseViewPart {

    /** More than so many earlier cases are not counted one by one. */
    private static final int COUNTED = 50;

    private static final int SHOWN = 5;

    private final CaseFiles cases;
    private final Customers customers;
    private final CaseAgents agents;
    private final Texts texts;
    private final ShownTimes times;

    CustomerView(CaseFiles cases, Customers customers, CaseAgents agents, Texts texts, ShownTimes times) {
        this.cases = cases;
        this.customers = customers;
        this.agents = agents;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            return of(cases.get(caseNumber), viewer.language());
        } catch (CaseUnknownException gone) {
            return Map.of();
        }
    }

    private Map<String, Object> of(CaseFile file, Locale language) {
        var customer = customers.find(file.customerNumber());
        var earlier = cases.ofCustomer(file.customerNumber(), COUNTED + 1).stream()
                .filter(other -> !other.number().equals(file.number()))
                .toList();
        return Map.of(
                "number", file.customerNumber(),
                "level", texts.in(language, customer.map(Customer::level).orElse("NORMAL")),
                "name", shown(Masked.name(customer.map(Customer::name).orElse(null))),
                "phone", shown(Masked.phone(customer.map(Customer::phone).orElse(null))),
                "email", shown(Masked.mail(customer.map(Customer::email).orElse(null))),
                "address", shown(Masked.address(customer.map(Customer::address).orElse(null))),
                "dedicatedAgent", agents.of(Set.of(file.number())).getOrDefault(file.number(), ""),
                "earlierCases", earlier.size(),
                "recentCases", recent(earlier, language));
    }

    private List<Map<String, Object>> recent(List<CaseFile> earlier, Locale language) {
        return earlier.stream()
                .limit(SHOWN)
                .map(file -> Map.<String, Object>of(
                        "caseNumber", file.number().value(),
                        "requestedAt", times.day(file.requestedAt(), language),
                        "status", texts.in(language, file.status().customerLabel())))
                .toList();
    }

    private static String shown(@Nullable String masked) {
        return Objects.requireNonNullElse(masked, "");
    }
}
