package lib;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LoanController {
    private final LoanMapper loanMapper;

    public LoanController(LoanMapper loanMapper) {
        this.loanMapper = loanMapper;
    }

    // endpoint: GET /loans/{id} authn=enforced object=missing
    @GetMapping("/loans/{id}")
    public Loan one(@PathVariable Long id) {
        return loanMapper.pick(id);
    }

    // endpoint: GET /own/{id} authn=enforced object=enforced
    @GetMapping("/own/{id}")
    public Loan own(@PathVariable Long id, @AuthenticationPrincipal Reader reader) {
        return loanMapper.pickOwn(id, reader.getId());
    }

    // endpoint: GET /compared/{id} authn=enforced object=enforced
    @GetMapping("/compared/{id}")
    public Loan compared(@PathVariable Long id, @AuthenticationPrincipal Reader reader) {
        Loan loan = loanMapper.pick(id);
        if (!loan.getUserId().equals(reader.getId())) {
            throw new AccessDeniedException("not yours");
        }
        return loan;
    }

    // endpoint: POST /rename authn=enforced object=missing
    @PostMapping("/rename")
    public int rename(@RequestBody Loan loan) {
        return loanMapper.rename(loan);
    }

    // endpoint: DELETE /loans authn=enforced object=enforced
    @DeleteMapping("/loans")
    public int giveBack(@RequestParam List<Long> ids, @AuthenticationPrincipal Reader reader) {
        return loanMapper.giveBack(ids, reader.getId());
    }

    // endpoint: POST /open/lost authn=public
    @PostMapping("/open/lost")
    public int lost(@RequestBody Loan loan) {
        return loanMapper.rename(loan);
    }
}
