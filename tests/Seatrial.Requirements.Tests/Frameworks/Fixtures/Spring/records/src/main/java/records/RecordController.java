package records;

import java.security.Principal;
import org.springframework.web.bind.annotation.*;

@RestController
public class RecordController {
    private final MemberRepository members;
    private final LetterRepository letters;
    private final CountryRepository countries;

    public RecordController(MemberRepository members, LetterRepository letters, CountryRepository countries) {
        this.members = members;
        this.letters = letters;
        this.countries = countries;
    }

    // A whole record is read from the body, its role as well.
    // endpoint: POST /members authn=enforced property=missing
    @PostMapping("/members")
    public Member create(@RequestBody Member member) {
        return members.save(member);
    }

    // endpoint: POST /members/plain authn=enforced property=enforced
    @PostMapping("/members/plain")
    public Member plain(@RequestBody Member member) {
        member.setRole("USER");
        return members.save(member);
    }

    // What has an id is written over.
    // endpoint: PUT /letters authn=enforced object=missing property=missing
    @PutMapping("/letters")
    public Letter replace(@RequestBody Letter letter) {
        return letters.save(letter);
    }

    // endpoint: POST /letters/updateLetter authn=enforced object=missing
    @PostMapping("/letters/updateLetter")
    public Letter updateLetter(@RequestBody Letter letter) {
        return letters.save(letter);
    }

    // endpoint: PUT /letters/{id} authn=enforced object=missing property=enforced
    @PutMapping("/letters/{id}")
    public Letter rewrite(@PathVariable Long id, @RequestBody Letter letter, Principal principal) {
        letter.setId(id);
        letter.setOwner(members.findByEmail(principal.getName()));
        return letters.save(letter);
    }

    // endpoint: POST /letters authn=enforced object=na property=enforced
    @PostMapping("/letters")
    public Letter write(@RequestBody LetterForm form, Principal principal) {
        Letter letter = new Letter();
        letter.setText(form.getText());
        letter.setOwner(members.findByEmail(principal.getName()));
        return letters.save(letter);
    }

    // endpoint: PUT /countries authn=enforced object=na
    @PutMapping("/countries")
    public Country country(@RequestBody Country country) {
        return countries.save(country);
    }
}
