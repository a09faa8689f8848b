package desk;

@RestController
@RequestMapping("${api.path}/entry")
public class EntryController {
    private final LetterRepository letters;

    // endpoint: DELETE /api/entry/{id} authn=public
    @DeleteMapping("/{id}")
    public void remove(@PathVariable Long id) {
        letters.deleteById(id);
    }
}

@RestController
class LetterController {
    private final LetterRepository letters;

    // endpoint: DELETE /api/letters/{id} authn=enforced object=missing
    @DeleteMapping("${api.path}/letters/{id}")
    public void remove(@PathVariable Long id) {
        letters.deleteById(id);
    }

    // endpoint: GET /drafts/{id} authn=public
    @GetMapping("${desk.paths.drafts}/{id}")
    public Letter draft(@PathVariable Long id) {
        return letters.findById(id).orElseThrow();
    }

    // endpoint: GET /shown/{id} authn=enforced
    @GetMapping("${desk.paths.shown:/shown}/{id}")
    public Letter shown(@PathVariable Long id) {
        return letters.findById(id).orElseThrow();
    }
}

interface LetterRepository extends JpaRepository<Letter, Long> {
}

@Entity
class Letter {
    @Id
    private Long id;
    private Long ownerId;
}
