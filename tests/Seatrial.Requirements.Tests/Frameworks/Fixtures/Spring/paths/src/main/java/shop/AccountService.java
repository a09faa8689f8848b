package shop;
import org.springframework.stereotype.Service;
@Service
public class AccountService {
    private final AccountRepository accounts;
    public AccountService(AccountRepository accounts) { this.accounts = accounts; }
    public Account update(Account account) { return accounts.save(account); }
    public Account one(Long id) { return accounts.findById(id).orElseThrow(); }
}
