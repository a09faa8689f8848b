package desk.web;

import desk.guard.AccessLimit;
import desk.guard.AuthMark;
import desk.guard.NeedLogin;
import desk.guard.Noted;
import desk.guard.Signed;

@RestController
@RequestMapping("/letters")
public class LetterController {
    private final LetterRepository letters;

    // endpoint: DELETE /letters/{id}/ranked authn=enforced function=enforced
    @Signed(ranks = {Rank.HEAD})
    @DeleteMapping("/{id}/ranked")
    public void ranked(@PathVariable Long id) {
        letters.deleteById(id);
    }

    // endpoint: DELETE /letters/{id} authn=enforced object=missing
    @NeedLogin
    @DeleteMapping("/{id}")
    public void delete(@PathVariable Long id) {
        letters.deleteById(id);
    }

    // endpoint: DELETE /letters/{id}/noted authn=missing
    @Noted
    @DeleteMapping("/{id}/noted")
    public void noted(@PathVariable Long id) {
        letters.deleteById(id);
    }

    // endpoint: DELETE /letters/{id}/limited authn=missing
    @AccessLimit
    @DeleteMapping("/{id}/limited")
    public void limited(@PathVariable Long id) {
        letters.deleteById(id);
    }

    // endpoint: DELETE /letters/{id}/marked authn=missing
    @AuthMark
    @DeleteMapping("/{id}/marked")
    public void marked(@PathVariable Long id) {
        letters.deleteById(id);
    }
}

interface LetterRepository extends JpaRepository<Letter, Long> {
}

@Entity
class Letter {
    @Id
    private Long id;
    private Long ownerId;
    private String text;
}
