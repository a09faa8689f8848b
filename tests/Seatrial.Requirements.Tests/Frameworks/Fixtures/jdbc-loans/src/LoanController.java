package loans;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/loans")
@PreAuthorize("isAuthenticated()")
public class LoanController {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    public LoanController(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    // endpoint: GET /loans authn=enforced object=na
    @GetMapping
    public List<Loan> mine(Principal principal) {
        return jdbc.query("SELECT * FROM loans WHERE user_name = ?", new BeanPropertyRowMapper<>(Loan.class), principal.getName());
    }

    // endpoint: GET /loans/{id} authn=enforced object=missing
    @GetMapping("/{id}")
    public Loan show(@PathVariable long id) {
        return jdbc.queryForObject("SELECT * FROM loans WHERE id = ?", new BeanPropertyRowMapper<>(Loan.class), id);
    }

    // endpoint: GET /loans/{id}/terms authn=enforced object=enforced
    @GetMapping("/{id}/terms")
    public Map<String, Object> terms(@PathVariable long id, Principal principal) {
        var parameters = new MapSqlParameterSource().addValue("id", id).addValue("user", principal.getName());
        return named.queryForMap("SELECT * FROM loans WHERE id = :id AND user_name = :user", parameters);
    }

    // endpoint: DELETE /loans/{id} authn=enforced object=missing
    @DeleteMapping("/{id}")
    public void remove(@PathVariable String id) {
        jdbc.update("DELETE FROM loans WHERE id = " + id);
    }
}
