package org.aftersales.commission;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements for those whose accounts they are, for the shop's program, and for finance and managers. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private static final Set<Role> READERS =
            EnumSet.of(Role.SHOP, Role.FINANCE, Role.AFTERSALES_MANAGER, Role.GENERAL_MANAGER, Role.AUDITOR);

    /** Accounts that are listed at once. */
    public static final int MOST_LISTED = 500;

    private final StatementBook book;
    private final Callers callers;

    Statements(StatementBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    /**
     * @return without accounts when it is the caller's own and nothing was earned yet
     * @throws StatementUnknownException also when the statement is not for the caller's eyes
     */
    public Statement of(Account.Type type, String beneficiary, YearMonth month) throws StatementUnknownException {
        var own = isOwn(type, beneficiary);
        var accounts = own || mayReadAll() ? book.accounts(type, beneficiary) : Map.<Long, Account>of();
        if (accounts.isEmpty() && !own) {
            throw new StatementUnknownException(beneficiary);
        }
        var parts = new ArrayList<Statement.Part>();
        accounts.forEach((id, account) -> parts.add(part(id, account, month)));
        return new Statement(type, beneficiary, month, parts);
    }

    private boolean isOwn(Account.Type type, String beneficiary) {
        return type == Account.Type.DISTRIBUTOR
                && callers.roles().contains(Role.DISTRIBUTOR.id())
                && callers.userId().filter(beneficiary::equals).isPresent();
    }

    private boolean mayReadAll() {
        return READERS.stream().anyMatch(role -> callers.roles().contains(role.id()));
    }

    private Statement.Part part(long id, Account account, YearMonth month) {
        return new Statement.Part(
                account,
                opening(id, month),
                book.entries(id, month),
                book.closedAt(month).orElse(null));
    }

    /** A month that is not closed yet is reckoned as it will be. */
    private long opening(long account, YearMonth month) {
        long carried = 0;
        for (var moved : book.moved(account).headMap(month).entrySet()) {
            carried = book.carried(account, moved.getKey()).orElse(Math.min(0, carried + moved.getValue()));
        }
        return carried;
    }

    /** Where accounts stand, for finance and managers. */
    public Listed<Balance> balances(String words) {
        return Listed.of(book.balances(words.strip(), MOST_LISTED + 1), MOST_LISTED);
    }

    public List<YearMonth> closedMonths() {
        return book.closedMonths();
    }

    /** What finance pays out, or credits, for a closed month, and what was carried instead. */
    public Listed<ClosedAccount> closed(YearMonth month, String words) {
        return Listed.of(book.closed(month, words.strip(), MOST_LISTED + 1), MOST_LISTED);
    }

    /**
     * All that finance pays out, or credits, for a closed month, however many accounts that is.
     *
     * @throws StatementUnknownException when the month is not closed
     */
    public List<ClosedAccount> payable(YearMonth month) throws StatementUnknownException {
        if (book.closedAt(month).isEmpty()) {
            throw new StatementUnknownException(month.toString());
        }
        return book.payable(month);
    }
}
