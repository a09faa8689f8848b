package shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/account")
public class AccountController {
    private final AccountService service;

    public AccountController(AccountService service) {
        this.service = service;
    }

    // The body brings the id of what is written over.
    // endpoint: POST /account/updateAccount authn=enforced object=missing property=missing
    @PostMapping("/updateAccount")
    public ResponseEntity<Account> updateAccount(@RequestBody Account account) {
        return ResponseEntity.ok(service.update(account));
    }

    // endpoint: GET /account/{id} authn=enforced object=missing
    @GetMapping("/{id}")
    public ResponseEntity<Account> one(@PathVariable Long id) {
        return ResponseEntity.ok(service.one(id));
    }

    // A path that the interceptor lets through.
    // endpoint: GET /account/open/{id} authn=missing
    @GetMapping("/open/{id}")
    public ResponseEntity<Account> open(@PathVariable Long id) {
        return ResponseEntity.ok(service.one(id));
    }
}
